import JSONText
import OpenAPIContract

/// An answer without a member that it must have.
struct DroppedMember: MutationOperator {
    static let name = "dropped-member"

    func mutants(of subject: MutationSubject) -> [Mutant] {
        subject.answerSites.filter { $0.isRequired && !$0.pointer.isRoot }.map { site in
            subject.mutant(
                Self.name,
                at: site,
                "missing",
                .answerShape,
                "\(site.pointer) is missing",
                "required"
            ) { _ in nil }
        }
    }
}
