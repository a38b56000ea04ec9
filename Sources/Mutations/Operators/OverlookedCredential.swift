import JSONText
import OpenAPIContract

/// A credential that is not asked for, or not looked at.
struct OverlookedCredential: MutationOperator {
    static let name = "overlooked-credential"

    func mutants(of subject: MutationSubject) -> [Mutant] {
        subject.operation.credentials.flatMap { credential in
            [("presence", "may be missing"), ("value", "may be any")]
                .filter { (credential.certainty[$0.0] ?? .documented) == .documented }
                .map { aspect, words in
                    subject.mutant(
                        Self.name,
                        "\(credential.location.rawValue)/\(credential.name)",
                        aspect,
                        .authentication,
                        "the credential \(credential.name) \(words)",
                        credential.reference,
                        [ContractEdit(credential.reference.appending("x-certainty"), to: [aspect: "silent"])]
                    )
                }
        }
    }
}
