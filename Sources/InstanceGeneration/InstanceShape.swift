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
    private let shapeOfKeyword: @Sendable (String) -> InstanceShape?
    private let shapesOfChoices: @Sendable () -> [[InstanceShape]]

    package init(
        nodes: [JSONValue],
        accepts: @escaping @Sendable (JSONValue) -> Bool,
        property: @escaping @Sendable (String) -> InstanceShape?,
        additional: @escaping @Sendable () -> InstanceShape? = { nil },
        prefixItems: @escaping @Sendable () -> [InstanceShape] = { [] },
        items: @escaping @Sendable () -> InstanceShape?,
        alternatives: @escaping @Sendable () -> [InstanceShape],
        subschema: @escaping @Sendable (String) -> InstanceShape? = { _ in nil },
        choices: @escaping @Sendable () -> [[InstanceShape]] = { [] }
    ) {
        self.nodes = nodes
        judge = accepts
        shapeOfProperty = property
        shapeOfAdditional = additional
        shapesOfPrefix = prefixItems
        shapeOfItems = items
        shapesOfAlternatives = alternatives
        shapeOfKeyword = subschema
        shapesOfChoices = choices
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
            },
            subschema: { node[member: $0]?.objectValue == nil ? nil : below(pointer.appending($0)) },
            choices: {
                ["anyOf", "oneOf"].compactMap { keyword in
                    node[member: keyword]?.arrayValue.map { schemas in
                        schemas.indices.compactMap { below(pointer.appending(keyword).appending($0)) }
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

    /// Every value of a keyword among the schema objects, the nearest first.
    package func keywords(_ name: String) -> [JSONValue] { nodes.compactMap { $0[member: name] } }

    /// The names of `type` that every schema object allows, in the order of the nearest; those of the nearest where no type is left.
    package var types: [String] {
        let all = keywords("type").map { type in
            type.stringValue.map { [$0] } ?? (type.arrayValue ?? []).compactMap(\.stringValue)
        }
        guard let nearest = all.first else { return [] }
        let common = nearest.flatMap { $0 == "number" ? [$0, "integer"] : [$0] }.filter { type in
            all.allSatisfy { $0.contains(type) || type == "integer" && $0.contains("number") }
        }
        return common.isEmpty ? nearest : common
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

    /// The shape that a keyword such as `contains` or `propertyNames` holds; nil where it is no schema object.
    package func subschema(_ keyword: String) -> InstanceShape? { shapeOfKeyword(keyword) }

    /// Groups of shapes: of each group, one may have to hold beside this one.
    package var choices: [[InstanceShape]] { shapesOfChoices() }

    /// The shape of what conforms to both; its choices are those of the other one, since the other one is what was chosen.
    package func joined(with other: InstanceShape) -> InstanceShape {
        let own = self
        @Sendable func both(_ left: InstanceShape?, _ right: InstanceShape?) -> InstanceShape? {
            guard let left, let right else { return left ?? right }
            return left.beside(right)
        }
        return InstanceShape(
            nodes: nodes + other.nodes,
            accepts: { own.accepts($0) && other.accepts($0) },
            property: { both(own.property($0), other.property($0)) },
            additional: { both(own.additional, other.additional) },
            prefixItems: { own.prefixItems.isEmpty ? other.prefixItems : own.prefixItems },
            items: { both(own.items, other.items) },
            alternatives: { other.alternatives },
            subschema: { both(own.subschema($0), other.subschema($0)) },
            choices: { other.choices }
        )
    }

    /// The shape of what conforms to both, with the choices of both.
    func beside(_ other: InstanceShape) -> InstanceShape {
        let own = self
        let joined = joined(with: other)
        return InstanceShape(
            nodes: joined.nodes,
            accepts: joined.judge,
            property: joined.shapeOfProperty,
            additional: joined.shapeOfAdditional,
            prefixItems: joined.shapesOfPrefix,
            items: joined.shapeOfItems,
            alternatives: { own.alternatives + other.alternatives },
            subschema: joined.shapeOfKeyword,
            choices: { own.choices + other.choices }
        )
    }
}
