package import JSONSchema
package import JSONText

/// A schema as the generator sees it: the schema objects that must hold together, and what stands below them.
///
/// Nothing below is followed before it is asked for, so recursive schemas are safe.
package struct InstanceShape: Sendable {
    /// The schema objects that must hold together; the nearest first.
    package let nodes: [JSONValue]
    private let judge: @Sendable (JSONValue) -> Bool
    private let shapeOfProperty: @Sendable (String) -> InstanceShape?
    private let shapeOfAdditional: @Sendable () -> InstanceShape?
    private let shapesOfPrefix: @Sendable () -> [InstanceShape]
    private let shapeOfItems: @Sendable () -> InstanceShape?
    private let shapesOfAlternatives: @Sendable () -> [InstanceShape]

    package init(
        nodes: [JSONValue],
        accepts: @escaping @Sendable (JSONValue) -> Bool,
        property: @escaping @Sendable (String) -> InstanceShape?,
        additional: @escaping @Sendable () -> InstanceShape? = { nil },
        prefixItems: @escaping @Sendable () -> [InstanceShape] = { [] },
        items: @escaping @Sendable () -> InstanceShape?,
        alternatives: @escaping @Sendable () -> [InstanceShape]
    ) {
        self.nodes = nodes
        judge = accepts
        shapeOfProperty = property
        shapeOfAdditional = additional
        shapesOfPrefix = prefixItems
        shapeOfItems = items
        shapesOfAlternatives = alternatives
    }

    /// The shape of a schema that stands alone and refers to nothing.
    ///
    /// - Throws: `SchemaError` when it is no schema.
    package init(standalone schema: JSONValue) throws(SchemaError) {
        let store = try SchemaStore(documents: [("urn:touchstone:standalone", schema)])
        try self.init(schema, store: store, pointer: JSONPointer())
    }

    private init(_ root: JSONValue, store: SchemaStore, pointer: JSONPointer) throws(SchemaError) {
        let compiled = try store.schema(at: "urn:touchstone:standalone#\(pointer)")
        let node = root[pointer] ?? .bool(true)
        // A part of a schema that compiled is a schema; one that does not compile has no shape.
        let below: @Sendable (JSONPointer) -> InstanceShape? = { try? InstanceShape(root, store: store, pointer: $0) }
        self.init(
            nodes: [node],
            accepts: { compiled.accepts($0) },
            property: { name in
                node[member: "properties"]?[member: name] == nil
                    ? nil : below(pointer.appending("properties").appending(name))
            },
            additional: {
                node[member: "additionalProperties"]?.objectValue == nil
                    ? nil : below(pointer.appending("additionalProperties"))
            },
            prefixItems: {
                (node[member: "prefixItems"]?.arrayValue ?? []).indices.compactMap {
                    below(pointer.appending("prefixItems").appending($0))
                }
            },
            items: { node[member: "items"] == nil ? nil : below(pointer.appending("items")) },
            alternatives: {
                ["anyOf", "oneOf"].flatMap { keyword in
                    (node[member: keyword]?.arrayValue ?? []).indices.compactMap {
                        below(pointer.appending(keyword).appending($0))
                    }
                }
            }
        )
    }

    /// Whether the instance conforms.
    package func accepts(_ instance: JSONValue) -> Bool { judge(instance) }

    /// The value of a keyword on the nearest schema object that has it.
    package func keyword(_ name: String) -> JSONValue? {
        for node in nodes {
            if let value = node[member: name] { return value }
        }
        return nil
    }

    /// The names of `type`, in the schema's order.
    package var types: [String] {
        guard let type = keyword("type") else { return [] }
        return type.stringValue.map { [$0] } ?? (type.arrayValue ?? []).compactMap(\.stringValue)
    }

    /// The declared members in order.
    package var propertyNames: [String] {
        var seen: Set<String> = []
        return nodes.flatMap { $0[member: "properties"]?.objectValue?.names ?? [] }.filter { seen.insert($0).inserted }
    }

    /// The members that must be there.
    package var required: [String] {
        nodes.flatMap { ($0[member: "required"]?.arrayValue ?? []).compactMap(\.stringValue) }
    }

    package func property(_ name: String) -> InstanceShape? { shapeOfProperty(name) }

    /// The shape of members that are not declared; nil where none is given.
    package var additional: InstanceShape? { shapeOfAdditional() }

    /// The shapes of the first items, each by its place.
    package var prefixItems: [InstanceShape] { shapesOfPrefix() }

    package var items: InstanceShape? { shapeOfItems() }

    package var alternatives: [InstanceShape] { shapesOfAlternatives() }
}
