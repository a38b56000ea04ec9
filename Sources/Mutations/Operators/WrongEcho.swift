import JSONText
import OpenAPIContract

/// A value that should come back as it was sent, and comes back as another one.
struct WrongEcho: MutationOperator {
    static let name = "wrong-echo"

    func mutants(of subject: MutationSubject) -> [Mutant] {
        subject.answerSites.filter {
            $0.schema.keyword("x-echo") != nil && $0.schema.certainty(of: "echo") != .silent
        }.map { site in
            subject.mutant(
                Self.name,
                at: site,
                "other",
                .answerValues,
                "\(site.pointer) is not what was sent",
                "x-echo"
            ) { $0.another ?? $0 }
        }
    }
}
