/// How sure the documents make a fact, and so how hard a server is judged by it.
package enum Certainty: String, Sendable, Hashable, CaseIterable {
    /// A document states it: a server that breaks it fails.
    case documented
    /// Only a sample shows it: its type and shape bind.
    case sample
    /// No document says it: every defensible behaviour passes.
    case silent
    /// Documents disagree: the contract takes one reading.
    case contradicted
    /// The document itself is at fault there.
    case defect
}
