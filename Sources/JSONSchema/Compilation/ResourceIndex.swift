import JSONText

/// The documents of a store and the identifiers found in them.
struct ResourceIndex: Sendable {
    private(set) var resources: [SchemaResource] = []
    private var documents: [ExactText: JSONValue] = [:]
    private var byURI: [ExactText: ResourceID] = [:]
    private var byRoot: [SchemaLocation: ResourceID] = [:]
    private var scanned: Set<SchemaLocation> = []
    private var builtIn: Set<ExactText> = []
    /// What was wrong with subschemas that were scanned later than their documents.
    private var faults: [SchemaLocation: SchemaError] = [:]

    // MARK: Documents

    /// Adds documents and finds the identifiers in them, as far as they are schemas.
    ///
    /// A document that names no dialect has the given one.
    mutating func add(_ added: [(uri: String, root: JSONValue)], dialect: String) throws(SchemaError) {
        var names: [String] = []
        // All first: a document's meta-schema, which tells what its keywords are, may stand behind it.
        for document in added { names.append(try take(document.root, uri: document.uri)) }
        for (name, root) in zip(names, added.map(\.root)) {
            let location = SchemaLocation(document: name)
            let fallback = root[member: "openapi"].flatMap { _ in root[member: "jsonSchemaDialect"]?.stringValue }
            let named = root[member: "$schema"]?.stringValue ?? fallback ?? dialect
            let id = register(resource(URIReference(name), at: location, dialect: named))
            if let other = byURI.updateValue(id, forKey: ExactText(name)) {
                throw claimed(name, by: location, and: resources[other].root)
            }
            try scan(root, at: location, in: id)
            try scanOpenAPIComponents(of: root, at: location, in: id)
        }
    }

    /// Keeps a document; gives its URI without the empty fragment that it may have.
    private mutating func take(_ root: JSONValue, uri: String) throws(SchemaError) -> String {
        let reference = URIReference(uri)
        guard reference.scheme != nil else {
            throw SchemaError(location: uri, reason: "the URI of a document must be absolute")
        }
        guard reference.fragment ?? "" == "" else {
            throw SchemaError(location: uri, reason: "the URI of a document must have no fragment")
        }
        let name = reference.withoutFragment.description
        let key = ExactText(name)
        if builtIn.remove(key) != nil {
            forget(key)
        } else if documents[key] != nil {
            throw SchemaError(location: uri, reason: "two documents have this URI")
        }
        documents[key] = root
        return name
    }

    /// Marks all documents so far as replaceable by the caller's own.
    mutating func markBuiltIn() {
        builtIn = Set(documents.keys)
    }

    /// The value at a location.
    func value(at location: SchemaLocation) -> JSONValue? {
        documents[ExactText(location.document)]?[location.pointer]
    }

    // MARK: Resources

    /// The resource with a URI, given without a fragment.
    func resource(_ uri: URIReference) -> ResourceID? {
        byURI[ExactText(uri.description)]
    }

    /// The resource that begins at a location.
    func resource(beginningAt location: SchemaLocation) -> ResourceID? {
        byRoot[location]
    }

    /// The resource that a location belongs to: the innermost one that begins on the way to it.
    func resource(around location: SchemaLocation) -> ResourceID? {
        var pointer: JSONPointer? = location.pointer
        while let current = pointer {
            if let id = byRoot[SchemaLocation(document: location.document, pointer: current)] { return id }
            pointer = current.parent
        }
        return nil
    }

    /// Finds the identifiers in a subschema that a reference led to, where nobody had looked for a schema.
    mutating func discover(at location: SchemaLocation) throws(SchemaError) {
        if let fault = faults[location] { throw fault }
        guard !scanned.contains(location), let value = value(at: location), let id = resource(around: location)
        else { return }
        do throws(SchemaError) {
            try scan(value, at: location, in: id)
        } catch {
            faults[location] = error
            throw error
        }
    }

    // MARK: Scanning

    private mutating func scan(_ value: JSONValue, at location: SchemaLocation, in enclosing: ResourceID)
        throws(SchemaError)
    {
        guard case .object(let schema) = value, scanned.insert(location).inserted else { return }
        var id = enclosing
        let draft = resources[enclosing].draft
        let isHidden = draft.referenceHidesSiblings && schema["$ref"]?.stringValue != nil
        if let text = schema["$id"]?.stringValue, !isHidden {
            id = try identify(text, schema, at: location, in: enclosing)
        }
        try anchor(schema, at: location, in: id)
        for (name, value) in schema {
            guard let definition = KeywordRegistry.standard[name, resources[id].draft] else { continue }
            for subschema in definition.shape.subschemas(of: value) {
                try scan(subschema.value, at: location.appending([name] + subschema.tokens), in: id)
            }
        }
    }

    private mutating func identify(
        _ text: String,
        _ schema: JSONObject,
        at location: SchemaLocation,
        in enclosing: ResourceID
    ) throws(SchemaError) -> ResourceID {
        let uri = URIReference(text).resolved(against: resources[enclosing].uri)
        let fragment = uri.fragment ?? ""
        let isSame = uri.withoutFragment.description == resources[enclosing].uri.description
        guard fragment.isEmpty || (resources[enclosing].draft.identifierNamesAnchors && !isSame) else {
            // An identifier with a fragment is an anchor; a later draft refuses it where the schema is compiled.
            if resources[enclosing].draft.identifierNamesAnchors {
                try name(location, ExactText(fragment), by: "$id", in: enclosing)
            }
            return enclosing
        }
        let key = ExactText(uri.withoutFragment.description)
        if let other = byURI[key], resources[other].root != location {
            guard builtIn.remove(key) != nil else { throw claimed(key.text, by: location, and: resources[other].root) }
            forget(key)
        }
        let dialect = schema["$schema"]?.stringValue ?? resources[enclosing].dialect
        let id = register(resource(uri.withoutFragment, at: location, dialect: dialect))
        byURI[key] = id
        if resources[enclosing].root == location {
            // A document with an identifier of its own answers to both URIs.
            byURI[ExactText(resources[enclosing].uri.description)] = id
        }
        if !fragment.isEmpty { try name(location, ExactText(fragment), by: "$id", in: id) }
        return id
    }

    private mutating func anchor(_ schema: JSONObject, at location: SchemaLocation, in id: ResourceID)
        throws(SchemaError)
    {
        for keyword in resources[id].draft.anchors {
            guard let text = schema[keyword]?.stringValue else { continue }
            try name(location, ExactText(text), by: keyword, in: id)
            if keyword == "$dynamicAnchor" { resources[id].dynamicAnchors[ExactText(text)] = location }
        }
        if resources[id].draft == .draft2019, resources[id].root == location, schema["$recursiveAnchor"] == true {
            resources[id].dynamicAnchors[ExactText("")] = location
        }
    }

    private mutating func name(_ location: SchemaLocation, _ name: ExactText, by keyword: String, in id: ResourceID)
        throws(SchemaError)
    {
        guard let other = resources[id].anchors.updateValue(location, forKey: name), other != location else { return }
        throw SchemaError(
            location.appending(keyword),
            "the anchor \(Phrase.quoting(name.text)) stands already at \(other)"
        )
    }

    /// An OpenAPI document is no schema, but its component schemas may be referred to by `$id` and `$anchor`.
    private mutating func scanOpenAPIComponents(of root: JSONValue, at location: SchemaLocation, in id: ResourceID)
        throws(SchemaError)
    {
        guard root[member: "openapi"] != nil,
            let schemas = root[member: "components"]?[member: "schemas"]?.objectValue
        else { return }
        for (name, value) in schemas {
            try scan(value, at: location.appending(["components", "schemas", name]), in: id)
        }
    }

    private func resource(_ uri: URIReference, at root: SchemaLocation, dialect: String) -> SchemaResource {
        let draft = Dialect.draft(of: dialect) { uri in
            documents[ExactText(uri)] ?? byURI[ExactText(uri)].flatMap { value(at: resources[$0].root) }
        }
        return SchemaResource(uri: uri, root: root, dialect: dialect, draft: draft)
    }

    private mutating func register(_ resource: SchemaResource) -> ResourceID {
        resources.append(resource)
        byRoot[resource.root] = resources.count - 1
        return resources.count - 1
    }

    private mutating func forget(_ uri: ExactText) {
        documents[uri] = nil
        byURI[uri] = nil
        byRoot = byRoot.filter { $0.key.document != uri.text }
        scanned = scanned.filter { $0.document != uri.text }
    }

    private func claimed(_ uri: String, by location: SchemaLocation, and other: SchemaLocation) -> SchemaError {
        SchemaError(location, "the URI \(uri) belongs already to \(other)")
    }
}
