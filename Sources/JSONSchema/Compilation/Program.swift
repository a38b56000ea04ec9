import JSONText

/// The index of a node in its program.
typealias NodeID = Int

/// The index of a schema resource in the resource index.
typealias ResourceID = Int

/// Compiled schemas that refer to each other by index, so that recursion needs no cycles of objects.
struct Program: Sendable {
    /// Every node that some compiled schema reaches.
    var nodes: [SchemaNode] = []
    /// The nodes of the dynamic anchors that dynamic references ask for, by resource.
    var dynamicAnchors: [ResourceID: [ExactText: NodeID]] = [:]
}
