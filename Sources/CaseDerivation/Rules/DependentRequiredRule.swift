import JSONText
import OpenAPIContract

/// Each member left out that another one demands, while that other is there.
///
/// Source: JSON Schema Validation 2020-12, section 6.5.4.
struct DependentRequiredRule: DerivationRule {
    let keywords = ["dependentRequired"]

    func derive(_ context: OperationContext) -> Derivation {
        Derivation(
            cases: context.sites.flatMap { site -> [Case] in
                guard let pointer = site.pointer, let object = site.value.objectValue,
                    let (value, reference) = site.schema.keyword("dependentRequired")
                else { return [] }
                return (value.objectValue ?? JSONObject()).flatMap { trigger, names -> [Case] in
                    guard object[trigger] != nil else { return [] }
                    return (names.arrayValue ?? []).compactMap(\.stringValue).compactMap { name in
                        let member = pointer.appending(name)
                        guard
                            site.isBroken(
                                by: site.value.removing(at: JSONPointer().appending(name)),
                                only: "dependentRequired",
                                context.contract
                            )
                        else { return nil }
                        return context.variation(
                            at: .body(member),
                            constraint: "dependent-required",
                            side: "missing-beside-\(Kebab.side(trigger))",
                            recipe: context.full.removing(.body(member)),
                            summary: "\(name) of \(site.title) is missing, which \(trigger) demands",
                            facts: site.facts,
                            reference: reference,
                            expectation: site.refusal(of: "dependentRequired", kind: "missing-required"),
                            fields: [name]
                        )
                    }
                }
            }
        )
    }
}
