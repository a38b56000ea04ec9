package import JSONText

/// One change to the files of a contract.
package struct ContractEdit: Sendable, Hashable {
    /// The node that is changed.
    package let reference: NodeReference
    /// What stands there instead; nil where the node is to go.
    package let value: JSONValue?

    package init(_ reference: NodeReference, to value: JSONValue?) {
        self.reference = reference
        self.value = value
    }
}
