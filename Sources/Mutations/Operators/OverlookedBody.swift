import JSONText
import OpenAPIContract

/// A body that may be missing, or come as any media type.
struct OverlookedBody: MutationOperator {
    static let name = "overlooked-body"

    func mutants(of subject: MutationSubject) -> [Mutant] {
        guard let body = subject.operation.requestBody else { return [] }
        var mutants: [Mutant] = []
        if body.isRequired, (body.certainty["presence"] ?? .documented) == .documented {
            let required = body.reference.appending("required")
            mutants.append(
                subject.mutant(
                    Self.name,
                    "body",
                    "presence",
                    .required,
                    "the body may be missing",
                    required,
                    [ContractEdit(required, to: false)]
                )
            )
        }
        if (body.certainty["media-type"] ?? .documented) == .documented {
            mutants.append(
                subject.mutant(
                    Self.name,
                    "body",
                    "media-type",
                    .protocolUse,
                    "the body may come as any media type",
                    body.reference,
                    [ContractEdit(body.reference.appending("x-certainty"), to: ["media-type": "silent"])]
                )
            )
        }
        return mutants
    }
}
