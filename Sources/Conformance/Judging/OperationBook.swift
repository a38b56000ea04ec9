import CaseDerivation
import HTTPMessages
import OpenAPIContract

/// What judging the answers of one operation takes.
///
/// A class, since every answer refers to it.
final class OperationBook: Sendable {
    let operation: Operation
    let reader: OutcomeReader
    let clauses: ClauseBook
    /// Whether no document says in which form the operation answers.
    let leavesMediaTypeOpen: Bool
    /// The media types other than JSON in which the operation answers.
    let plainMediaTypes: [MediaType]
    /// Whether every success has a body in JSON, and the documents say or show it.
    let answersInJSON: Bool
    /// The name of the first documented success.
    let success: String?
    let path: PathShape
    /// The other operations of the contract: a path may be one of theirs too.
    let others: [(method: String, path: PathShape)]
    private let successes: Set<String>
    private let failures: Set<String>

    /// Takes the clauses about this operation's answers.
    init(_ operation: Operation, clauses: [ResponseConstraint], in contract: Contract) {
        self.operation = operation
        reader = OutcomeReader(operation: operation)
        self.clauses = ClauseBook(clauses, in: contract)
        let successful = operation.outcomes.filter { $0.kind == .success }
        answersInJSON =
            !successful.isEmpty && successful.flatMap(\.variants).allSatisfy(\.answersInJSON)
        plainMediaTypes = operation.outcomes.flatMap(\.variants).compactMap { variant in
            guard variant.mediaTypeCertainty != .silent else { return nil }
            return variant.mediaType.flatMap(MediaType.init).flatMap { $0.isJSON ? nil : $0 }
        }
        leavesMediaTypeOpen = operation.outcomes.flatMap(\.variants).allSatisfy { $0.mediaTypeCertainty == .silent }
        path = PathShape(operation.path)
        others = contract.operations.filter { $0.id != operation.id }.map { ($0.method, PathShape($0.path)) }
        success = successful.first?.name
        successes = Set(successful.map(\.name))
        failures = Set(operation.failures.map(\.name))
    }

    /// The names of the outcomes that an expectation asks for.
    func expectedOutcomes(_ expectation: Expectation) -> Set<String> {
        switch expectation {
        case .accept: successes
        case .reject(.anyFailure): failures
        case .outcome, .reject, .tolerate: CaseJudge.namedOutcomes(expectation)
        }
    }
}

extension OutcomeVariant {
    /// Whether the documents say or show that the form has a body, and that it is JSON.
    var answersInJSON: Bool {
        schema != nil && mediaTypeCertainty != .silent && mediaType.flatMap(MediaType.init)?.isJSON == true
    }
}
