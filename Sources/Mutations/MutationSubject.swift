import InstanceGeneration
import JSONText
import MockServer
import OpenAPIContract

/// An operation that faults are planted in, with the places where they can be.
struct MutationSubject {
    let operation: Operation
    let contract: Contract
    /// The parameters outside the path and every declared place of the body, the outer before the inner.
    let requestSites: [RequestSite]
    /// Every declared place of every outcome's body, the outer before the inner.
    let answerSites: [AnswerSite]
    /// Every header field that all responses of an outcome state.
    let headerSites: [HeaderSite]
    private let seed: UInt64

    init(_ operation: Operation, of contract: Contract, seed: UInt64) {
        self.operation = operation
        self.contract = contract
        self.seed = seed
        requestSites = RequestSite.all(of: operation)
        answerSites = AnswerSite.all(of: operation)
        headerSites = HeaderSite.all(of: operation)
    }

    /// One of several, by the seed; nil of none.
    func choice<Element>(of elements: [Element], for label: String) -> Element? {
        var generator = SeededGenerator(seed: seed, label: label)
        return elements.randomElement(using: &generator)
    }

    /// A mutant of this operation by a change of the contract.
    func mutant(
        _ operatorName: String,
        _ place: String,
        _ variant: String,
        _ family: MutantFamily,
        _ summary: String,
        _ reference: NodeReference,
        _ edits: [ContractEdit]
    ) -> Mutant {
        Mutant(
            id: "\(operation.id)/\(place)/\(operatorName)/\(variant)",
            family: family,
            operation: operation.id,
            outcome: nil,
            summary: summary,
            reference: reference,
            change: .contract(edits)
        )
    }

    /// A mutant of this operation that changes a value in answers; nil for a value that is to go.
    func mutant(
        _ operatorName: String,
        at site: AnswerSite,
        _ variant: String,
        _ family: MutantFamily,
        _ summary: String,
        _ keyword: String,
        _ change: @escaping @Sendable (JSONValue) -> JSONValue?
    ) -> Mutant {
        Mutant(
            id: "\(operation.id)/\(site.path)/\(operatorName)/\(variant)",
            family: family,
            operation: operation.id,
            outcome: site.outcome,
            summary: "\(site.outcome): \(summary)",
            reference: site.schema.keyword(keyword)?.reference ?? site.schema.reference,
            change: .answer { answer in
                answer.body = answer.body?.changing(at: site.pointer.tokens[...], change)
            }
        )
    }
}
