import JSONText
import OpenAPIContract

/// One of several documented types that is refused, null among them.
struct NarrowedType: MutationOperator {
    static let name = "narrowed-type"

    func mutants(of subject: MutationSubject) -> [Mutant] {
        subject.requestSites.filter { $0.isSure(of: "type") }.flatMap { site in
            site.schema.keywords("type").flatMap { value, reference -> [Mutant] in
                let types = (value.arrayValue ?? []).compactMap(\.stringValue)
                guard types.count > 1 else { return [] }
                return types.map { type in
                    subject.mutant(
                        Self.name,
                        site.path,
                        type,
                        .type,
                        "\(site.path) may not be of the documented type \(type)",
                        reference,
                        [ContractEdit(reference, to: .array(types.filter { $0 != type }.map { .string($0) }))]
                    )
                }
            }
        }
    }
}
