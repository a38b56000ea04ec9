import JSONText
import OpenAPIContract

/// A documented value that is refused.
struct NarrowedEnum: MutationOperator {
    static let name = "narrowed-enum"

    func mutants(of subject: MutationSubject) -> [Mutant] {
        subject.requestSites.filter { $0.isSure(of: "enum") }.flatMap { site in
            site.schema.keywords("enum").flatMap { found -> [Mutant] in
                guard let values = found.value.arrayValue, values.count > 1 else { return [] }
                return values.indices.map { index in
                    var fewer = values
                    fewer.remove(at: index)
                    return subject.mutant(
                        Self.name,
                        site.path,
                        values[index].stringValue ?? values[index].serialized(),
                        .values,
                        "the documented value \(values[index]) of \(site.path) is refused",
                        found.reference,
                        [ContractEdit(found.reference, to: .array(fewer))]
                    )
                }
            }
        }
    }
}
