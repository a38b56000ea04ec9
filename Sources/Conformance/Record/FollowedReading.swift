/// A reading of the documents, other than the contract's own, by which a run judged.
package struct FollowedReading: Sendable, Hashable {
    /// Why the run judged by it.
    package enum Cause: String, Sendable, Hashable {
        /// The user named it.
        case asked
        /// The server refused what the contract says and accepted what the reading says.
        case noticed
    }

    package let name: String
    /// What holds under it.
    package let title: String
    package let facts: [String]
    package let cause: Cause

    package init(name: String, title: String, facts: [String], cause: Cause) {
        self.name = name
        self.title = title
        self.facts = facts
        self.cause = cause
    }

    /// One line for reports: `ta-01-post (TA-01): the method is POST; noticed: the server follows it`.
    package var line: String {
        let facts = facts.isEmpty ? "" : " (\(facts.joined(separator: " ")))"
        return "\(name)\(facts): \(title); \(cause == .asked ? "asked for" : "noticed: the server follows it")"
    }
}
