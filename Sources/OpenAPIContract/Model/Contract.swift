import JSONSchema
import JSONText

/// What the documents of one API promise, read from a contract folder.
public struct Contract: Sendable {
    /// The folder's name: `kaleyra-rcs`.
    public let name: String
    /// `info.title` of the OpenAPI document.
    public let title: String
    /// `info.version` of the OpenAPI document.
    public let version: String
    /// SHA-256 over the names and bytes of all files, in lower-case hexadecimal.
    public let digest: String
    package let servers: [ServerTemplate]
    package let operations: [Operation]
    package let facts: [Fact]
    package let documents: ContractDocuments
    /// The names of the overlays under which the contract is read, in their order.
    package let overlays: [String]

    package init(
        name: String,
        title: String,
        version: String,
        digest: String,
        servers: [ServerTemplate],
        operations: [Operation],
        facts: [Fact],
        documents: ContractDocuments,
        overlays: [String] = []
    ) {
        self.name = name
        self.title = title
        self.version = version
        self.digest = digest
        self.servers = servers
        self.operations = operations
        self.facts = facts
        self.documents = documents
        self.overlays = overlays
    }

    package func operation(_ id: String) -> Operation? {
        operations.first { $0.id == id }
    }
}
