import Testing

/// A server that breaks exactly one clause of a document.
struct Fault: Sendable, CustomTestStringConvertible {
    /// Kebab-case, unique.
    let name: String
    let family: Family
    /// The operation that is run: `create-brand`.
    let operation: String
    /// The fact that the server breaks: `BR-02`.
    let fact: String
    /// The broken sentence, close to the document's words.
    let sentence: String
    /// The rows that may fail.
    let rows: [GlobPattern]
    /// Of these at least one must fail.
    let telling: [GlobPattern]
    /// The documented state that the run is told the environment is in.
    var given: String?
    var server: ServerUnderTest
    /// How often a valid request is sent; 90 finds what comes wrong once in twenty.
    var repeats = 10
    /// Whether the answers are those of a documented state of the account: the run cannot tell, and must say that nothing was proved.
    var looksLikeAState = false

    /// Describes a fault; `rows` are globs below the operation, such as `body/brand_name/*`, and `telling` those of which one must fail.
    ///
    /// Without `telling` any of the rows will do; `clauses` are rows of clauses about answers that a sequence comes to, by their whole id.
    init(
        _ name: String,
        _ family: Family,
        _ operation: String,
        _ fact: String,
        _ sentence: String,
        rows: [String],
        telling: [String]? = nil,
        clauses: [String] = [],
        given: String? = nil,
        server: ServerUnderTest
    ) {
        self.name = name
        self.family = family
        self.operation = operation
        self.fact = fact
        self.sentence = sentence
        self.rows = (rows.map { "\(operation)/\($0)" } + clauses).map { GlobPattern($0) }
        self.telling = (telling ?? rows).map { GlobPattern("\(operation)/\($0)") }
        self.given = given
        self.server = server
    }

    var contract: String { server.contract }
    var testDescription: String { name }

    /// The same fault, which looks like a documented state of the account.
    func likeAState() -> Fault {
        var fault = self
        fault.looksLikeAState = true
        return fault
    }

    /// The same fault, which shows only now and then.
    func nowAndThen() -> Fault {
        var fault = self
        fault.repeats = 90
        return fault
    }

    /// The same fault served over a socket.
    func over(_ wire: ServerUnderTest.Wire) -> Fault {
        var fault = self
        fault.server.wire = wire
        return fault
    }
}
