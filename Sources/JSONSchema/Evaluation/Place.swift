import JSONText

/// Where an evaluation stands: in the instance, on the way through the schemas, and in the schema documents.
struct Place: Sendable {
    let instance: JSONPointer
    let path: JSONPointer
    let schema: SchemaLocation

    init(_ schema: SchemaLocation) {
        self.init(instance: JSONPointer(), path: JSONPointer(), schema: schema)
    }

    private init(instance: JSONPointer, path: JSONPointer, schema: SchemaLocation) {
        self.instance = instance
        self.path = path
        self.schema = schema
    }

    /// The place of a subschema that is applied to the same instance.
    func applying(_ tokens: String...) -> Place {
        Place(instance: instance, path: extended(tokens), schema: schema)
    }

    /// The place of a subschema that is applied to a member of the instance.
    func descending(toMember name: String, _ tokens: String...) -> Place {
        Place(instance: instance.appending(name), path: extended(tokens), schema: schema)
    }

    /// The place of a subschema that is applied to an item of the instance.
    func descending(toItem index: Int, _ tokens: String...) -> Place {
        Place(instance: instance.appending(index), path: extended(tokens), schema: schema)
    }

    /// The same place, in another schema.
    func entering(_ schema: SchemaLocation) -> Place {
        Place(instance: instance, path: path, schema: schema)
    }

    private func extended(_ tokens: [String]) -> JSONPointer {
        tokens.reduce(path) { $0.appending($1) }
    }
}
