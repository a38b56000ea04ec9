import JSONText
import OpenAPIContract

/// Another value of the same type in the place of a constant.
struct ConstRule: DerivationRule {
    let keywords = ["const"]

    func derive(_ context: OperationContext) -> Derivation {
        Derivation(
            cases: context.sites.compactMap { site in
                guard let (constant, reference) = site.schema.keyword("const") else { return nil }
                let other = Self.other(than: constant)
                return context.mutation(
                    at: site,
                    constraint: "const",
                    side: "other",
                    value: other,
                    summary: "\(site.title) is \(other.serialized()) instead of \(constant.serialized())",
                    reference: reference,
                    expectation: site.refusal(of: "const", kind: "const")
                )
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
