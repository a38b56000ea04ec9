package import JSONText

/// A clause that the server broke, with all that a reader needs to see it.
package struct Finding: Sendable, Hashable {
    /// The check that found it, in kebab-case: `outcome`, `schema`, `echo` or `well-formed`.
    package let check: String
    /// The whole fact in one sentence, lower case, no full stop.
    package var message: String
    package let expected: String
    package let found: String
    /// Where the clause stands, and the text of that line.
    package let location: SourceLocation
    package let contractLine: String
    /// The exchanges that show it, the telling one last; secrets replaced.
    package let exchanges: [Exchange]
    /// The case whose answer shows it: the row's own, but for rows about answers; `workflow/ID/*` for any of a workflow's.
    package let seenIn: String
    /// The call of `touchstone` that sends the case again with its twin; empty where no call can.
    package let replay: String
    /// A command line that repeats the telling request, secrets as environment variables; empty where the target has no URL.
    package let curl: String
    /// How often the clause was broken and how often it was tried.
    package let failures: Int
    package let attempts: Int

    package init(
        check: String,
        message: String,
        expected: String,
        found: String,
        location: SourceLocation,
        contractLine: String,
        exchanges: [Exchange],
        seenIn: String,
        replay: String,
        curl: String,
        failures: Int,
        attempts: Int
    ) {
        self.check = check
        self.message = message
        self.expected = expected
        self.found = found
        self.location = location
        self.contractLine = contractLine
        self.exchanges = exchanges
        self.seenIn = seenIn
        self.replay = replay
        self.curl = curl
        self.failures = failures
        self.attempts = attempts
    }
}
