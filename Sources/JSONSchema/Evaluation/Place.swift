import JSONText

/// Where an evaluation stands: in the instance, on the way through the schemas, and in the schema documents.
///
/// The ways are lists that share what lies behind them; they become pointers only where somebody asks.
struct Place: Sendable {
    private let instance: Step?
    private let path: Step?
    /// The schema, and the tokens that lead from it to this place.
    private let schema: SchemaLocation
    private let tokens: [String]

    /// One step of a way: its token, and the place that it leads from.
    private final class Step: Sendable {
        let token: String
        let before: Step?
        /// The place before the step, for steps through schemas.
        let origin: Place?

        init(_ token: String, after before: Step?, from origin: Place? = nil) {
            self.token = token
            self.before = before
            self.origin = origin
        }
    }

    init(_ schema: SchemaLocation) {
        self.init(instance: nil, path: nil, schema: schema, tokens: [])
    }

    private init(instance: Step?, path: Step?, schema: SchemaLocation, tokens: [String]) {
        self.instance = instance
        self.path = path
        self.schema = schema
        self.tokens = tokens
    }

    /// The place in the instance.
    var instanceLocation: JSONPointer { Place.pointer(along: instance) }

    /// The way from the evaluated schema, through every reference on it.
    var keywordLocation: JSONPointer { Place.pointer(along: path) }

    /// The place in the schema documents, no reference on the way.
    var schemaLocation: SchemaLocation { schema.appending(tokens) }

    /// The places on the way to this one, the evaluated schema first.
    var way: [Place] {
        var places = [self]
        var step = path
        while let current = step {
            if let origin = current.origin { places.append(origin) }
            step = current.before
        }
        return places.reversed()
    }

    /// The place one step on: a keyword of the schema, or what a token in its value leads to.
    func stepping(_ token: String) -> Place {
        Place(instance: instance, path: Step(token, after: path, from: self), schema: schema, tokens: tokens + [token])
    }

    /// The place of a subschema that is applied to the same instance.
    func applying(_ keyword: String, _ token: String? = nil) -> Place {
        let place = stepping(keyword)
        return token.map { place.stepping($0) } ?? place
    }

    /// The place of a member of the instance, from where a keyword speaks of it.
    func descending(toMember name: String) -> Place {
        Place(instance: Step(name, after: instance), path: path, schema: schema, tokens: tokens)
    }

    /// The place of a subschema that is applied to a member of the instance.
    func descending(toMember name: String, _ keyword: String, _ token: String? = nil) -> Place {
        applying(keyword, token).descending(toMember: name)
    }

    /// The place of an item of the instance, from where a keyword speaks of it.
    func descending(toItem index: Int) -> Place {
        descending(toMember: String(index))
    }

    /// The place of a subschema that is applied to an item of the instance.
    func descending(toItem index: Int, _ keyword: String, _ token: String? = nil) -> Place {
        applying(keyword, token).descending(toItem: index)
    }

    /// The same place, in another schema.
    func entering(_ schema: SchemaLocation) -> Place {
        Place(instance: instance, path: path, schema: schema, tokens: [])
    }

    private static func pointer(along way: Step?) -> JSONPointer {
        var tokens: [String] = []
        var step = way
        while let current = step {
            tokens.append(current.token)
            step = current.before
        }
        return JSONPointer(tokens: tokens.reversed())
    }
}

extension Place: Hashable {
    static func == (left: Place, right: Place) -> Bool {
        left.instanceLocation == right.instanceLocation && left.keywordLocation == right.keywordLocation
            && left.schemaLocation == right.schemaLocation
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(instanceLocation)
        hasher.combine(keywordLocation)
    }
}
