import JSONText
import OpenAPIContract

/// A message that should name what it is about, and does not.
struct MuteMessage: MutationOperator {
    static let name = "mute-message"

    func mutants(of subject: MutationSubject) -> [Mutant] {
        subject.answerSites.filter {
            let template = $0.schema.keyword("x-template")?.value.stringValue ?? ""
            // What else a template has, a `{reason}`, is the server's own wording.
            return (template.contains("{field") || template.contains("{value"))
                && $0.schema.certainty(of: "mentions") != .silent
        }.map { site in
            subject.mutant(
                Self.name,
                at: site,
                "mute",
                .answerValues,
                "\(site.pointer) says nothing but that something is wrong",
                "x-template"
            ) { _ in "something is wrong" }
        }
    }
}
