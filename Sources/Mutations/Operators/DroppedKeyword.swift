import JSONText
import OpenAPIContract

/// A constraint on requests that is not checked.
struct DroppedKeyword: MutationOperator {
    static let name = "dropped-keyword"

    private static let families: [(keyword: String, family: MutantFamily)] = [
        ("type", .type), ("enum", .values), ("const", .values), ("pattern", .format), ("format", .format),
        ("minLength", .boundary), ("maxLength", .boundary), ("minItems", .boundary), ("maxItems", .boundary),
        ("minimum", .boundary), ("maximum", .boundary), ("exclusiveMinimum", .boundary),
        ("exclusiveMaximum", .boundary), ("multipleOf", .boundary), ("minProperties", .boundary),
        ("maxProperties", .boundary), ("uniqueItems", .values), ("contains", .values), ("not", .values),
        ("oneOf", .values), ("anyOf", .values), ("additionalProperties", .values), ("propertyNames", .format),
        ("patternProperties", .values), ("dependentRequired", .required), ("x-relative-time", .values),
    ]

    func mutants(of subject: MutationSubject) -> [Mutant] {
        subject.requestSites.flatMap { site in
            Self.families.flatMap { keyword, family -> [Mutant] in
                guard site.isSure(of: keyword), !isImplied(keyword, at: site) else { return [] }
                return site.schema.keywords(keyword).filter { keyword != "uniqueItems" || $0.value == true }
                    .enumerated().map { index, found in
                        subject.mutant(
                            Self.name,
                            site.path,
                            index == 0 ? keyword : "\(keyword)-\(index + 1)",
                            family,
                            "`\(keyword)` of \(site.path) is not checked",
                            found.reference,
                            [ContractEdit(found.reference, to: nil)]
                        )
                    }
            }
        }
    }

    /// Whether nothing is let through without it: another keyword beside it refuses all that it refuses, or it is the `string`
    /// of a parameter, which is a text anyway.
    private func isImplied(_ keyword: String, at site: RequestSite) -> Bool {
        guard keyword == "type" else { return false }
        return site.schema.keyword("enum") != nil || site.schema.keyword("const") != nil
            || site.isText && site.schema.types == ["string"]
    }
}
