public import JSONText

/// A fault in a contract's files, with its place.
public struct LintFinding: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// Where the fault stands.
    public let location: SourceLocation
    /// The id of the rule that found it, or the kind of a `ContractError`: `fact-uncarried`, `not-json`.
    public let rule: String
    /// What was expected and found, in one sentence.
    public let message: String

    /// Makes a finding of a rule at a place.
    public init(location: SourceLocation, rule: String, message: String) {
        self.location = location
        self.rule = rule
        self.message = message
    }

    /// The fault that kept a contract from being loaded; one about a whole file stands at its beginning.
    init(_ error: ContractError) {
        self.init(
            location: error.location ?? SourceLocation(file: error.file, line: 1, column: 1),
            rule: error.kind.rawValue,
            message: error.reason + "; " + error.nextStep
        )
    }

    /// One line: `file:line:column: message [rule]`.
    public var description: String { "\(location): \(message) [\(rule)]" }

    /// Orders by place, then by rule and message.
    public static func < (left: LintFinding, right: LintFinding) -> Bool {
        (left.location, left.rule, left.message) < (right.location, right.rule, right.message)
    }
}
