import JSONText

/// The index of a node in its program.
typealias NodeID = Int

/// The index of a schema resource in the resource index.
typealias ResourceID = Int

/// A compiled schema and all that it reaches.
///
/// They refer to each other by index, so that recursion needs no cycles of objects. Nothing in it ever changes: any
/// number of threads may run it.
final class Program: Sendable {
    let nodes: [SchemaNode]
    /// The gates of the nodes, side by side: most subschemas are decided by them alone.
    let gates: [Gate]
    /// The walks over the members of an object, for the nodes whose keywords ask for one.
    let walks: [MemberWalk?]
    /// The nodes of the dynamic anchors that dynamic references ask for, by resource.
    let dynamicAnchors: [ResourceID: [ExactText: NodeID]]
    /// Whether it matters which resources an evaluation has entered.
    let readsDynamicScope: Bool
    /// The schema resources of the nodes.
    private let resources: [SchemaResource]

    init(nodes: [SchemaNode], dynamicAnchors: [ResourceID: [ExactText: NodeID]], resources: [SchemaResource]) {
        self.nodes = nodes
        self.resources = resources
        self.dynamicAnchors = dynamicAnchors
        let gates = nodes.map(\.gate)
        self.gates = gates
        walks = nodes.map { MemberWalk($0.acceptance, gates: gates) }
        readsDynamicScope = nodes.contains { $0.readsDynamicScope }
    }

    /// A location as a URI: that of the innermost resource around it, and the pointer from where that begins.
    ///
    /// Source: JSON Schema Core 2020-12, section 12.3.2.
    func canonicalURI(of location: SchemaLocation) -> String {
        let around = resources.filter {
            ExactText($0.root.document) == ExactText(location.document) && location.pointer.hasPrefix($0.root.pointer)
        }
        guard let resource = around.max(by: { $0.root.pointer.tokens.count < $1.root.pointer.tokens.count })
        else { return location.description }
        let tokens = location.pointer.tokens.dropFirst(resource.root.pointer.tokens.count)
        let pointer = JSONPointer(tokens: Array(tokens))
        return SchemaLocation(document: resource.uri.description, pointer: pointer).description
    }
}
