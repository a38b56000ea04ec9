/// What sort of fault a mutant has.
package enum MutantFamily: String, Sendable, Hashable, CaseIterable {
    case boundary
    case format
    case required
    case type
    case values
    case authentication
    case protocolUse = "protocol"
    case outcome
    case status
    case answerShape = "answer shape"
    case answerValues = "answer values"
    case state
}
