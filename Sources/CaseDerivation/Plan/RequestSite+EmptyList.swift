import JSONSchema
import JSONText
import OpenAPIContract

extension RequestSite {
    /// What must answer a list with nothing in it where `minItems` asks for one item.
    ///
    /// In a parameter it is written as an empty text or not at all, and read as no list, as no parameter, or as a list with an
    /// empty text in it: it is refused for sure only where all three are wrong.
    ///
    /// Source: RFC 6570 section 2.3 (a list with no members is undefined and left out).
    func refusalOfEmptyList(_ contract: Contract) -> Expectation {
        let refusal = refusal(of: "minItems", kind: "min-items")
        guard let style, style != .json, case .reject(let expected) = refusal else { return refusal }
        if location == .path { return .tolerate(reason: "an empty segment of the path makes another path") }
        guard isRequired, doubt(about: "presence") == nil else {
            return .tolerate(reason: "a list with no items is written as none, and \(title) need not be there")
        }
        let missing = expected.or(policy.expectation(for: "missing-required"))
        if case .named("form", explode: true) = style { return .reject(missing) }
        // A schema that does not compile is lint's to tell.
        guard let compiled = try? contract.documents.schema(at: schema.reference) else { return refusal }
        let errors = compiled.errors(of: [""])
        guard !errors.isEmpty else {
            return .tolerate(reason: "a list with no items is written as one with an empty text is")
        }
        let kinds = errors.map { (schema.items?.violationPolicy ?? policy).expectation(for: Kebab.keyword($0.keyword)) }
        return .reject(kinds.reduce(missing) { $0.or($1) })
    }
}
