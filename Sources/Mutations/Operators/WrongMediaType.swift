import MockServer
import OpenAPIContract

/// An answer that is labelled as another media type.
struct WrongMediaType: MutationOperator {
    static let name = "wrong-media-type"

    func mutants(of subject: MutationSubject) -> [Mutant] {
        subject.operation.outcomes.compactMap { outcome in
            let variants = outcome.variants.filter { $0.mediaType != nil }
            guard !variants.isEmpty, variants.allSatisfy({ $0.mediaTypeCertainty == .documented }) else { return nil }
            return Mutant(
                id: "\(subject.operation.id)/response/\(outcome.name)/\(Self.name)/text-html",
                family: .protocolUse,
                operation: subject.operation.id,
                outcome: outcome.name,
                summary: "\(outcome.name) is labelled text/html",
                reference: outcome.reference,
                change: .answer { $0.mediaType = "text/html" }
            )
        }
    }
}
