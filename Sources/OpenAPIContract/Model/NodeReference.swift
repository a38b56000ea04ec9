package import JSONText

/// Where a node of a contract stands: a file of the contract and a JSON Pointer into it.
package struct NodeReference: Sendable, Hashable, Comparable {
    /// The path of the file relative to the folder that holds all contracts: `kaleyra-rcs/paths/create-brand.json`.
    package let file: String
    /// The place inside that file.
    package let pointer: JSONPointer

    package init(file: String, pointer: JSONPointer) {
        self.file = file
        self.pointer = pointer
    }

    /// The place of the member `name` below this node.
    package func appending(_ name: String) -> NodeReference {
        NodeReference(file: file, pointer: pointer.appending(name))
    }

    package static func < (left: NodeReference, right: NodeReference) -> Bool {
        (left.file, left.pointer.description) < (right.file, right.pointer.description)
    }
}
