import JSONText

/// The documents of a store and the identifiers found in them.
struct ResourceIndex: Sendable {
    private(set) var resources: [SchemaResource] = []
    private var documents: [WireText: JSONValue] = [:]
    private var byURI: [WireText: ResourceID] = [:]
    private var byRoot: [SchemaLocation: ResourceID] = [:]
    private var scanned: Set<SchemaLocation> = []
    private var builtIn: Set<WireText> = []

    // MARK: Documents

    /// Adds a document and finds the identifiers in it, as far as it is a schema.
    mutating func add(_ root: JSONValue, uri: String) throws(SchemaError) {
        let reference = URIReference(uri)
        guard reference.scheme != nil else {
            throw SchemaError(location: uri, reason: "the URI of a document must be absolute")
        }
        guard reference.fragment ?? "" == "" else {
            throw SchemaError(location: uri, reason: "the URI of a document must have no fragment")
        }
        let name = reference.withoutFragment.description
        let key = WireText(name)
        if builtIn.remove(key) != nil {
            forget(key)
        } else if documents[key] != nil {
            throw SchemaError(location: uri, reason: "two documents have this URI")
        }
        documents[key] = root
        let location = SchemaLocation(document: name)
        let dialect = root[member: "$schema"]?.stringValue
        let id = register(
            SchemaResource(uri: reference.withoutFragment, root: location, dialect: dialect)
        )
        if let other = byURI.updateValue(id, forKey: key) {
            throw claimed(name, by: location, and: resources[other].root)
        }
        try scan(root, at: location, in: id)
        try scanOpenAPIComponents(of: root, at: location, in: id)
    }

    /// Marks all documents so far as replaceable by the caller's own.
    mutating func markBuiltIn() {
        builtIn = Set(documents.keys)
    }

    /// The value at a location.
    func value(at location: SchemaLocation) -> JSONValue? {
        documents[WireText(location.document)]?[location.pointer]
    }

    // MARK: Resources

    /// The resource with a URI, given without a fragment.
    func resource(_ uri: URIReference) -> ResourceID? {
        byURI[WireText(uri.description)]
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
        guard !scanned.contains(location), let value = value(at: location), let id = resource(around: location)
        else { return }
        try scan(value, at: location, in: id)
    }

    // MARK: Scanning

    private mutating func scan(_ value: JSONValue, at location: SchemaLocation, in enclosing: ResourceID)
        throws(SchemaError)
    {
        guard case .object(let schema) = value, scanned.insert(location).inserted else { return }
        var id = enclosing
        if let text = schema["$id"]?.stringValue {
            id = try identify(text, schema, at: location, in: enclosing)
        }
        try anchor(schema, at: location, in: id)
        for (name, value) in schema {
            guard let definition = KeywordRegistry.standard[name] else { continue }
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
        // An identifier with a fragment is refused where the schema is compiled, if it ever is.
        guard uri.fragment ?? "" == "" else { return enclosing }
        let key = WireText(uri.withoutFragment.description)
        if let other = byURI[key], resources[other].root != location {
            guard builtIn.remove(key) != nil else { throw claimed(key.text, by: location, and: resources[other].root) }
            forget(key)
        }
        let dialect = schema["$schema"]?.stringValue ?? resources[enclosing].dialect
        let id = register(SchemaResource(uri: uri.withoutFragment, root: location, dialect: dialect))
        byURI[key] = id
        if resources[enclosing].root == location {
            // A document with an identifier of its own answers to both URIs.
            byURI[WireText(resources[enclosing].uri.description)] = id
        }
        return id
    }

    private mutating func anchor(_ schema: JSONObject, at location: SchemaLocation, in id: ResourceID)
        throws(SchemaError)
    {
        for keyword in ["$anchor", "$dynamicAnchor"] {
            guard let name = schema[keyword]?.stringValue else { continue }
            let key = WireText(name)
            if let other = resources[id].anchors.updateValue(location, forKey: key), other != location {
                throw SchemaError(
                    location.appending(keyword),
                    "the anchor \(Phrase.quoting(name)) stands already at \(other)"
                )
            }
            if keyword == "$dynamicAnchor" { resources[id].dynamicAnchors[key] = location }
        }
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

    private mutating func register(_ resource: SchemaResource) -> ResourceID {
        resources.append(resource)
        byRoot[resource.root] = resources.count - 1
        return resources.count - 1
    }

    private mutating func forget(_ uri: WireText) {
        documents[uri] = nil
        byURI[uri] = nil
        byRoot = byRoot.filter { $0.key.document != uri.text }
        scanned = scanned.filter { $0.document != uri.text }
    }

    private func claimed(_ uri: String, by location: SchemaLocation, and other: SchemaLocation) -> SchemaError {
        SchemaError(location, "the URI \(uri) belongs already to \(other)")
    }
}
