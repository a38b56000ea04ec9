import JSONText
import OpenAPIContract

/// A limit that is one too small or one too large.
struct ShiftedBound: MutationOperator {
    static let name = "shifted-bound"

    private static let counts = ["minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"]
    private static let values = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"]

    func mutants(of subject: MutationSubject) -> [Mutant] {
        subject.requestSites.flatMap { site in
            (Self.counts + Self.values).filter(site.isSure(of:)).flatMap { keyword in
                site.schema.keywords(keyword).flatMap { value, reference in
                    shifted(value.numberValue, isCount: Self.counts.contains(keyword)).map { number in
                        subject.mutant(
                            Self.name,
                            site.path,
                            "\(keyword)-\(number)",
                            .boundary,
                            "`\(keyword)` of \(site.path) is \(number), not \(value)",
                            reference,
                            [ContractEdit(reference, to: .number(number))]
                        )
                    }
                }
            }
        }
    }

    private func shifted(_ number: JSONNumber?, isCount: Bool) -> [JSONNumber] {
        [-1, 1].compactMap { number?.adding($0) }.filter { !isCount || JSONNumber(0) < $0 || $0 == 0 }
    }
}
