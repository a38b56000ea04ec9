import JSONText
import OpenAPIContract

/// Integers just outside what `int32` and `int64` hold.
///
/// The formats say how a value is held and assert nothing, so that a server may take more; where the contract itself says that the format is
/// documented, it is refused.
///
/// Source: OpenAPI 3.1.1 section 4.4.2; JSON Schema Validation 2020-12, section 7.2.1.
struct IntegerFormatRule: DerivationRule {
    private static let edges: [String: (below: String, above: String)] = [
        "int32": ("-2147483649", "2147483648"),
        "int64": ("-9223372036854775809", "9223372036854775808"),
    ]
    let keywords = ["format"]

    func derive(_ context: OperationContext) -> Derivation {
        Derivation(
            cases: context.sites.flatMap { site -> [Case] in
                guard let (value, reference) = site.schema.keyword("format"), let format = value.stringValue,
                    let edge = Self.edges[format], site.schema.types.contains("integer")
                else { return [] }
                return [("below", edge.below), ("above", edge.above)].compactMap { side, literal in
                    guard let number = JSONNumber(literal: literal), site.isMet(by: .number(number), context.contract)
                    else { return nil }
                    return context.mutation(
                        at: site,
                        constraint: "integer-width",
                        side: side,
                        value: .number(number),
                        summary: "\(site.title) is \(literal), \(side) all of \(format)",
                        reference: reference,
                        expectation: site.isStated("format")
                            ? site.refusal(of: "format", kind: "format")
                            : .tolerate(reason: "the format \(format) asserts nothing of \(site.title)")
                    )
                }
            }
        )
    }
}
