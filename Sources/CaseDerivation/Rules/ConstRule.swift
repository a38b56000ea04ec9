import JSONText
import OpenAPIContract

/// Another value of the same type in the place of a constant, and the same value as another type.
struct ConstRule: DerivationRule {
    let keywords = ["const"]

    func derive(_ context: OperationContext) -> Derivation {
        Derivation(
            cases: context.sites.flatMap { site -> [Case] in
                guard let (constant, reference) = site.schema.keyword("const") else { return [] }
                let others =
                    [("other", Self.other(than: constant))]
                    + [OtherType(of: constant, at: site)].compactMap { $0 }.map { ($0.side, $0.value) }
                return others.map { side, other in
                    context.mutation(
                        at: site,
                        constraint: "const",
                        side: side,
                        value: other,
                        summary: "\(site.title) is \(other.serialized()) instead of \(constant.serialized())",
                        reference: reference,
                        expectation: site.refusal(of: "const", kind: "const")
                    )
                }
            }
        )
    }

    private static func other(than constant: JSONValue) -> JSONValue {
        switch constant {
        case .string(let text): .string(text + "-other")
        case .number(let number): .number(JSONNumber((number.int ?? 0) + 1))
        case .bool(let bool): .bool(!bool)
        case .null, .array, .object: .string("other")
        }
    }
}
