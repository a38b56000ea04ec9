package import JSONText

/// A schema as derivation sees it: the node, and all nodes that it makes hold too through `$ref` and `allOf`.
///
/// Recursion is safe: nothing below `properties` or `items` is followed before it is asked for.
package struct SchemaView: Sendable {
    /// One schema object that must hold.
    package struct Node: Sendable {
        package let value: JSONValue
        package let reference: NodeReference
    }

    /// The schema itself first, then what it refers to, each once.
    package let nodes: [Node]
    /// The places that the view was made for; all of them must hold.
    package let roots: [NodeReference]
    private let files: [String: JSONDocument]
    private let policy: ViolationPolicy

    /// Follows `$ref` and `allOf` from the node at `reference`; a reference that leads nowhere is left out (lint names it).
    package init(at reference: NodeReference, files: [String: JSONDocument], policy: ViolationPolicy) {
        self.init(at: [reference], files: files, policy: policy)
    }

    /// The view of several schemas that must hold together.
    private init(at references: [NodeReference], files: [String: JSONDocument], policy: ViolationPolicy) {
        var nodes: [Node] = []
        var seen: Set<NodeReference> = []
        var pending = references
        var position = 0
        while position < pending.count {
            let next = pending[position]
            position += 1
            guard seen.insert(next).inserted, let value = files[next.file]?.root[next.pointer] else { continue }
            nodes.append(Node(value: value, reference: next))
            if let target = value[member: "$ref"]?.stringValue,
                let resolved = ReferenceResolution.resolve(target, from: next.file)
            {
                pending.append(resolved)
            }
            for index in (value[member: "allOf"]?.arrayValue ?? []).indices {
                pending.append(next.appending("allOf").appending(String(index)))
            }
        }
        self.nodes = nodes
        roots = references
        self.files = files
        var own: [String: ViolationExpectation] = [:]
        for node in nodes.reversed() {
            guard let entries = node.value[member: "x-on-violation"] else { continue }
            own.merge(ViolationPolicy.entries(of: entries)) { $1 }
        }
        self.policy = policy.nested(own)
    }

    /// Where the schema itself stands.
    package var reference: NodeReference { nodes.first?.reference ?? NodeReference(file: "", pointer: JSONPointer()) }

    /// What answers a violation here.
    package var violationPolicy: ViolationPolicy { policy }

    /// The value of a keyword on the nearest node that has it, and where the keyword stands.
    package func keyword(_ name: String) -> (value: JSONValue, reference: NodeReference)? {
        for node in nodes {
            if let value = node.value[member: name] { return (value, node.reference.appending(name)) }
        }
        return nil
    }

    /// Every value of a keyword among the nodes.
    package func keywords(_ name: String) -> [(value: JSONValue, reference: NodeReference)] {
        nodes.compactMap { node in
            node.value[member: name].map { ($0, node.reference.appending(name)) }
        }
    }

    /// The names of `type`; empty where the schema does not say.
    package var types: [String] {
        guard let type = keyword("type")?.value else { return [] }
        if let name = type.stringValue { return [name] }
        return (type.arrayValue ?? []).compactMap(\.stringValue)
    }

    /// The members that must be there, in the contract's order.
    package var required: [String] {
        keywords("required").flatMap { ($0.value.arrayValue ?? []).compactMap(\.stringValue) }
    }

    /// The declared members in the contract's order.
    package var properties: [(name: String, schema: SchemaView)] {
        var names: Set<String> = []
        let declared = nodes.flatMap { $0.value[member: "properties"]?.objectValue?.names ?? [] }
        return declared.filter { names.insert($0).inserted }.compactMap { name in property(name).map { (name, $0) } }
    }

    /// The schema of a declared member: of all nodes that declare it, the nearest first.
    package func property(_ name: String) -> SchemaView? {
        let references = nodes.filter { $0.value[member: "properties"]?[member: name] != nil }
            .map { $0.reference.appending("properties").appending(name) }
        return references.isEmpty ? nil : SchemaView(at: references, files: files, policy: policy)
    }

    /// The schema of the items, where `items` is a schema object: of all nodes that have it, the nearest first.
    package var items: SchemaView? {
        let references = keywords("items").filter { $0.value.objectValue != nil }.map(\.reference)
        return references.isEmpty ? nil : SchemaView(at: references, files: files, policy: policy)
    }

    /// The schemas of the first items, where `prefixItems` gives each its own.
    package var prefixItems: [SchemaView] {
        guard let found = keyword("prefixItems") else { return [] }
        return (found.value.arrayValue ?? []).indices.map {
            SchemaView(at: found.reference.appending(String($0)), files: files, policy: policy)
        }
    }

    /// The schema of members that are not declared, where `additionalProperties` is a schema object.
    package var additionalProperties: SchemaView? {
        let references = keywords("additionalProperties").filter { $0.value.objectValue != nil }.map(\.reference)
        return references.isEmpty ? nil : SchemaView(at: references, files: files, policy: policy)
    }

    /// The alternatives of `anyOf` or `oneOf`, in the contract's order.
    package func alternatives(_ keyword: String) -> [SchemaView] {
        keywords(keyword).flatMap { found in
            (found.value.arrayValue ?? []).indices.map {
                SchemaView(at: found.reference.appending(String($0)), files: files, policy: policy)
            }
        }
    }

    /// The schema that a keyword such as `contains` or `propertyNames` holds: of all nodes that have it, the nearest first; nil where none
    /// is an object.
    package func subschema(_ keyword: String) -> SchemaView? {
        let references = keywords(keyword).filter { $0.value.objectValue != nil }.map(\.reference)
        return references.isEmpty ? nil : SchemaView(at: references, files: files, policy: policy)
    }

    /// Groups of schemas: of each group, one may have to hold beside this schema.
    ///
    /// They are the alternatives of each `anyOf` and `oneOf`, `if` with `then` against `else`, and each of `dependentSchemas`.
    package var choices: [[SchemaView]] {
        func view(_ references: [NodeReference]) -> SchemaView {
            SchemaView(at: references, files: files, policy: policy)
        }
        return nodes.flatMap { node -> [[SchemaView]] in
            func place(_ keyword: String) -> NodeReference? {
                node.value[member: keyword]?.objectValue == nil ? nil : node.reference.appending(keyword)
            }
            var groups = ["anyOf", "oneOf"].compactMap { keyword in
                node.value[member: keyword]?.arrayValue.map { schemas in
                    schemas.indices.map { view([node.reference.appending(keyword).appending(String($0))]) }
                }
            }
            if let condition = place("if") {
                let ways = [place("then").map { [condition, $0] }, place("else").map { [$0] }]
                groups.append(ways.compactMap { $0.map(view) })
            }
            let dependents = node.value[member: "dependentSchemas"]?.objectValue?.names ?? []
            groups += dependents.map { [view([node.reference.appending("dependentSchemas").appending($0)])] }
            return groups.filter { !$0.isEmpty }
        }
    }

    /// How sure a keyword or pseudo-keyword is (`x-certainty`), `documented` where nothing is said.
    package func certainty(of keyword: String) -> Certainty {
        for node in nodes {
            if let name = node.value[member: "x-certainty"]?[member: keyword]?.stringValue,
                let certainty = Certainty(rawValue: name)
            {
                return certainty
            }
        }
        return .documented
    }

    /// The facts that the schema and what it refers to encode.
    package var facts: [String] {
        var seen: Set<String> = []
        return nodes.flatMap { ($0.value[member: "x-facts"]?.arrayValue ?? []).compactMap(\.stringValue) }
            .filter { seen.insert($0).inserted }
    }
}
