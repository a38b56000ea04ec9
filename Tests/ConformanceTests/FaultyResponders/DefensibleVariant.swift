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
    /// Whether cases may be blocked: the reading refuses what others lean on.
    let mayBlock: Bool

    init(
        _ name: String,
        _ operations: [String] = ["*"],
        fact: String,
        _ reading: String,
        server: ServerUnderTest,
        mayBlock: Bool = false
    ) {
        self.name = name
        self.operations = operations
        self.fact = fact
        self.reading = reading
        self.server = server
        self.mayBlock = mayBlock
    }

    var testDescription: String { name }
}
