import JSONText

/// Compiles schemas into programs: every subschema that one reaches once, recursion by index.
///
/// It keeps the documents and what it has compiled, but no program knows of another: a schema that cannot be compiled
/// leaves nothing behind, and what one schema costs does not depend on how many came before.
struct SchemaCompiler: Sendable {
    /// What the compiled schemas contain but nothing judges, in the order of its discovery.
    private(set) var unsupported: [UnsupportedKeyword] = []
    let formats: FormatRegistry

    private var index: ResourceIndex
    private var compiled: [SchemaLocation: CompiledSchema] = [:]
    private var run = Run()

    /// What is known of the program in the making.
    private struct Run: Sendable {
        var nodes: [SchemaNode] = []
        var dynamicAnchors: [ResourceID: [ExactText: NodeID]] = [:]
        var nodeIDs: [SchemaLocation: NodeID] = [:]
        var waiting: [(id: NodeID, location: SchemaLocation, resource: ResourceID)] = []
        var dialects: [ResourceID: Dialect] = [:]
        var dynamicNames: Set<ExactText> = []
        var unsupported: [UnsupportedKeyword] = []
    }

    init(index: ResourceIndex, formats: FormatRegistry) {
        self.index = index
        self.formats = formats
    }

    /// Compiles the schema at an absolute URI and everything that it reaches.
    mutating func compile(uri: String) throws(SchemaError) -> CompiledSchema {
        let reference = URIReference(uri)
        guard reference.scheme != nil else { throw SchemaError(location: uri, reason: "the URI must be absolute") }
        let location = try location(of: reference) { SchemaError(location: uri, reason: $0) }
        if let known = compiled[location] { return known }
        run = Run()
        defer { run = Run() }
        let root = try node(at: location)
        try compileWaiting()
        try refuseEndlessRecursion()
        let resources = Set(run.nodes.map(\.resource)).sorted().map { index.resources[$0] }
        let program = Program(nodes: run.nodes, dynamicAnchors: run.dynamicAnchors, resources: resources)
        let schema = CompiledSchema(program: program, root: root, unsupported: run.unsupported)
        compiled[location] = schema
        unsupported += run.unsupported.filter { !unsupported.contains($0) }
        return schema
    }

    // MARK: For keywords

    /// The node of the subschema in a keyword's value, below the keyword by the given tokens.
    mutating func subschema(_ site: KeywordSite, _ tokens: String...) throws(SchemaError) -> NodeID {
        try sibling(site, [site.name] + tokens)
    }

    /// The node of a subschema below the schema object around the keyword.
    mutating func sibling(_ site: KeywordSite, _ tokens: [String]) throws(SchemaError) -> NodeID {
        let location = site.schemaLocation.appending(tokens)
        return node(at: location, in: index.resource(beginningAt: location) ?? site.resource)
    }

    /// The node that a reference in a keyword leads to.
    mutating func target(of reference: String, from site: KeywordSite) throws(SchemaError) -> NodeID {
        let uri = URIReference(reference).resolved(against: index.resources[site.resource].uri)
        let found = try location(of: uri) { reason in
            site.error("the reference \(Phrase.quoting(reference)) leads nowhere: \(reason)")
        }
        return try node(at: found)
    }

    /// The dynamic anchor that a reference names, where it leads to one.
    mutating func dynamicAnchor(of reference: String, from site: KeywordSite) -> ExactText? {
        let uri = URIReference(reference).resolved(against: index.resources[site.resource].uri)
        guard let fragment = uri.fragment.flatMap(URIReference.decoding), let id = index.resource(uri.withoutFragment)
        else { return nil }
        let name = ExactText(fragment)
        guard index.resources[id].dynamicAnchors[name] != nil else { return nil }
        run.dynamicNames.insert(name)
        return name
    }

    /// Notes a known keyword whose value nothing judges.
    mutating func noteUnsupported(_ site: KeywordSite, value: String?) {
        run.unsupported.append(
            UnsupportedKeyword(keyword: site.name, value: value, location: site.location.description)
        )
    }

    // MARK: Nodes

    private mutating func node(at location: SchemaLocation) throws(SchemaError) -> NodeID {
        try index.discover(at: location)
        guard let resource = index.resource(around: location) else {
            throw SchemaError(location, "there is no such document")
        }
        return node(at: location, in: resource)
    }

    private mutating func node(at location: SchemaLocation, in resource: ResourceID) -> NodeID {
        if let known = run.nodeIDs[location] { return known }
        let id = run.nodes.count
        run.nodeIDs[location] = id
        run.nodes.append(SchemaNode(location: location, resource: resource, content: .nothing))
        run.waiting.append((id, location, resource))
        return id
    }

    private func location(of uri: URIReference, error: (String) -> SchemaError) throws(SchemaError) -> SchemaLocation {
        let document = uri.withoutFragment
        guard let id = index.resource(document) else {
            throw error("no document with the URI \(document) was given, and none is ever loaded")
        }
        let resource = index.resources[id]
        guard let fragment = URIReference.decoding(uri.fragment ?? "") else {
            throw error("the fragment \(Phrase.quoting(uri.fragment ?? "")) is not percent-encoded UTF-8")
        }
        guard fragment.isEmpty || fragment.utf8.first == UInt8(ascii: "/") else {
            guard let anchor = resource.anchors[ExactText(fragment)] else {
                throw error("\(document) has no anchor \(Phrase.quoting(fragment))")
            }
            return anchor
        }
        guard let pointer = JSONPointer(fragment) else {
            throw error("the fragment \(Phrase.quoting(fragment)) is no JSON Pointer")
        }
        let location = resource.root.appending(pointer.tokens)
        guard index.value(at: location) != nil else {
            throw error("\(document) has nothing at \(Phrase.quoting(fragment))")
        }
        return location
    }

    private mutating func compileWaiting() throws(SchemaError) {
        // First come, first compiled: of several errors the first in the document is told.
        while !run.waiting.isEmpty {
            let batch = run.waiting
            run.waiting = []
            for next in batch {
                let content = try content(at: next.location, in: next.resource)
                run.nodes[next.id] = SchemaNode(
                    location: next.location,
                    resource: next.resource,
                    content: content
                )
            }
            if run.waiting.isEmpty { try compileDynamicAnchors() }
        }
    }

    /// Compiles what a dynamic reference may lead to: its anchor in every resource that the program reaches.
    private mutating func compileDynamicAnchors() throws(SchemaError) {
        guard !run.dynamicNames.isEmpty else { return }
        for resource in Set(run.nodes.map(\.resource)).sorted() {
            for name in run.dynamicNames where run.dynamicAnchors[resource]?[name] == nil {
                guard let location = index.resources[resource].dynamicAnchors[name] else { continue }
                run.dynamicAnchors[resource, default: [:]][name] = try node(at: location)
            }
        }
    }

    // MARK: Content

    private mutating func content(at location: SchemaLocation, in resource: ResourceID) throws(SchemaError)
        -> SchemaNode.Content
    {
        guard let value = index.value(at: location) else { throw SchemaError(location, "there is nothing here") }
        switch value {
        case .bool(let accepts): return accepts ? .everything : .nothing
        case .object(let schema): return try content(of: schema, at: location, in: resource)
        default:
            throw SchemaError(location, "a schema must be an object or a boolean, found \(Phrase.quoting(value))")
        }
    }

    private mutating func content(of schema: JSONObject, at location: SchemaLocation, in resource: ResourceID)
        throws(SchemaError) -> SchemaNode.Content
    {
        let dialect = try dialect(of: resource)
        var first: [any CompiledKeyword] = []
        var last: [any CompiledKeyword] = []
        var seen: Set<ExactText> = []
        let isReference = dialect.draft.referenceHidesSiblings && schema["$ref"]?.stringValue != nil
        // The last of duplicates counts, as everywhere.
        for name in isReference ? ["$ref"] : schema.names where seen.insert(ExactText(name)).inserted {
            guard let value = schema[name] else { continue }
            let site = KeywordSite(
                name: name,
                value: value,
                schema: schema,
                schemaLocation: location,
                resource: resource,
                draft: dialect.draft
            )
            guard let keyword = try keyword(at: site, dialect) else { continue }
            if type(of: keyword).readsCoverage { last.append(keyword) } else { first.append(keyword) }
        }
        guard !(first.isEmpty && last.isEmpty) else { return .everything }
        return .keywords(first + last)
    }

    private mutating func keyword(at site: KeywordSite, _ dialect: Dialect) throws(SchemaError)
        -> (any CompiledKeyword)?
    {
        guard let definition = KeywordRegistry.standard[site.name, dialect.draft] else {
            if !site.name.utf8.starts(with: "x-".utf8) { noteUnsupported(site, value: nil) }
            return AnnotationKeyword(site)
        }
        guard !dialect.vocabularies.isDisjoint(with: definition.vocabularies) else { return AnnotationKeyword(site) }
        return try definition.compile(site, &self)
    }

    private mutating func dialect(of resource: ResourceID) throws(SchemaError) -> Dialect {
        if let known = run.dialects[resource] { return known }
        let found = try Dialect(of: index.resources[resource], in: index)
        run.dialects[resource] = found
        run.unsupported += found.unknown
        return found
    }

    // MARK: Recursion

    /// Refuses schemas that lead back to themselves without a step into the instance.
    ///
    /// Source: JSON Schema Core 2020-12, section 9.4.1.
    private func refuseEndlessRecursion() throws(SchemaError) {
        var state: [NodeID: Bool] = [:]
        for start in run.nodes.indices where state[start] == nil {
            var path: [(id: NodeID, next: [NodeID])] = [(start, run.nodes[start].inPlace)]
            state[start] = false
            while var step = path.popLast() {
                guard let next = step.next.popLast() else {
                    state[step.id] = true
                    continue
                }
                path.append(step)
                if state[next] == false {
                    throw SchemaError(
                        run.nodes[next].location,
                        "the schema refers back to itself without a step into the instance"
                    )
                }
                guard state[next] == nil else { continue }
                state[next] = false
                path.append((next, run.nodes[next].inPlace))
            }
        }
    }
}
