import Testing

/// A server that keeps to every document and takes another defensible reading where they are silent.
struct DefensibleVariant: Sendable, CustomTestStringConvertible {
    /// Kebab-case, unique.
    let name: String
    /// The operations that are run; `*` stands for all of the contract.
    let operations: [String]
    /// The fact that leaves the matter open.
    let fact: String
    let reading: String
    let server: ServerUnderTest

    init(
        _ name: String,
        _ operations: [String] = ["*"],
        fact: String,
        _ reading: String,
        server: ServerUnderTest
    ) {
        self.name = name
        self.operations = operations
        self.fact = fact
        self.reading = reading
        self.server = server
    }

    var testDescription: String { name }
}
