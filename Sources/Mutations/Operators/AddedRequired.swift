import JSONText
import OpenAPIContract

/// An optional member that is demanded.
struct AddedRequired: MutationOperator {
    static let name = "added-required"

    func mutants(of subject: MutationSubject) -> [Mutant] {
        subject.requestSites.flatMap { site -> [Mutant] in
            let required = site.schema.required
            let place = site.schema.keyword("required")?.reference ?? site.schema.reference.appending("required")
            return site.schema.properties.filter {
                !required.contains($0.name) && $0.schema.certainty(of: "presence") == .documented
            }
            .map { name, _ in
                subject.mutant(
                    Self.name,
                    site.path,
                    name,
                    .required,
                    "the optional \(name) is demanded of \(site.path)",
                    site.schema.property(name)?.reference ?? place,
                    [ContractEdit(place, to: .array((required + [name]).map { .string($0) }))]
                )
            }
        }
    }
}
