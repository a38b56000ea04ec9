import JSONText

/// One thing that must be so in every contract.
public struct LintRule: Sendable {
    /// The stable name: `fact-uncarried`.
    public let id: String
    /// What the rule demands, in one sentence.
    public let summary: String
    let check: @Sendable (LintSubject) -> [Fault]

    /// A fault and the node where it stands.
    struct Fault {
        let place: NodeReference
        let message: String

        init(_ place: NodeReference, _ message: String) {
            self.place = place
            self.message = message
        }
    }
}
