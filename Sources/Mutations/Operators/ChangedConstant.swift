import JSONText
import OpenAPIContract

/// A constant of an answer, a code or a message, that is another one.
struct ChangedConstant: MutationOperator {
    static let name = "changed-constant"

    func mutants(of subject: MutationSubject) -> [Mutant] {
        subject.answerSites.compactMap { site in
            guard let constant = site.schema.keyword("const"), site.schema.certainty(of: "const") == .documented,
                let other = constant.value.another
            else { return nil }
            return subject.mutant(
                Self.name,
                at: site,
                "other",
                .answerValues,
                "\(site.pointer) is \(other), not \(constant.value)",
                "const"
            ) { _ in other }
        }
    }
}
