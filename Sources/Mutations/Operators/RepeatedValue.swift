import JSONText
import OpenAPIContract
import Threads

/// A value that should be fresh in each answer, and is always the first one.
struct RepeatedValue: MutationOperator {
    static let name = "repeated-value"

    func mutants(of subject: MutationSubject) -> [Mutant] {
        subject.answerSites.filter {
            $0.schema.keyword("x-unique")?.value == true && $0.schema.certainty(of: "unique") != .silent
        }.map { site in
            let first = Monitor<JSONValue?>(nil)
            return subject.mutant(
                Self.name,
                at: site,
                "first",
                .answerValues,
                "\(site.pointer) is the same in all answers",
                "x-unique"
            ) { value in
                first.withLock { first in
                    first = first ?? value
                    return first
                }
            }
        }
    }
}
