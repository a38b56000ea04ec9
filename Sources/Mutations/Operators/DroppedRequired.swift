import JSONText
import OpenAPIContract

/// A mandatory member that may be missing.
struct DroppedRequired: MutationOperator {
    static let name = "dropped-required"

    func mutants(of subject: MutationSubject) -> [Mutant] {
        subject.requestSites.flatMap { site in
            site.schema.keywords("required").flatMap { found -> [Mutant] in
                let names = (found.value.arrayValue ?? []).compactMap(\.stringValue)
                return names.filter {
                    (site.schema.property($0)?.certainty(of: "presence") ?? .documented) == .documented
                }
                .map { name in
                    subject.mutant(
                        Self.name,
                        site.path,
                        name,
                        .required,
                        "\(name) may be missing from \(site.path)",
                        found.reference,
                        [ContractEdit(found.reference, to: .array(names.filter { $0 != name }.map { .string($0) }))]
                    )
                }
            }
        }
    }
}
