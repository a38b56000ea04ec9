import InstanceGeneration
import JSONText
import OpenAPIContract

/// A member whose name is none of the allowed, and names on both sides of what each keyword says of them.
///
/// Source: JSON Schema 2020-12, section 10.3.2.4.
struct PropertyNamesRule: DerivationRule {
    let keywords = ["propertyNames"]

    func derive(_ context: OperationContext) -> Derivation {
        .joined(
            context.sites.filter(\.isInBody).map { MemberNameCases(site: $0, context: context).derivation }
                + context.sites.map { outsider(at: $0, context) }
        )
    }

    private func outsider(at site: RequestSite, _ context: OperationContext) -> Derivation {
        guard let (value, reference) = site.schema.keyword("propertyNames"), site.isInBody,
            let object = site.value.objectValue
        else { return Derivation() }
        let member = object.members.first?.value ?? "text"
        let found = Self.names(outside: value).lazy.map { name in
            (name, site.value.replacing(at: JSONPointer().appending(name), with: member))
        }.first { site.isBroken(by: $0.1, only: "propertyNames", context.contract) }
        guard let (name, spoiled) = found else {
            return Derivation(skips: [
                context.skip(
                    site.site,
                    constraint: "property-names",
                    side: "outsider",
                    reason: "no name is known that breaks propertyNames and nothing else",
                    facts: site.facts,
                    reference: reference
                )
            ])
        }
        return Derivation(cases: [
            context.mutation(
                at: site,
                constraint: "property-names",
                side: "outsider",
                value: spoiled,
                summary: "\(site.title) has a member of the name \(JSONValue.string(name).serialized())",
                reference: reference,
                expectation: site.refusal(of: "propertyNames", kind: "property-names")
            )
        ])
    }

    private static func names(outside schema: JSONValue) -> [String] {
        let near = schema[member: "pattern"]?.stringValue.flatMap { PatternLanguage($0) }?.outsiders.map(\.text) ?? []
        let long = schema[member: "maxLength"]?.numberValue?.int.map { [LengthText.text($0 + 1)] } ?? []
        let short = schema[member: "minLength"]?.numberValue?.int.map { [LengthText.text(max(0, $0 - 1))] } ?? []
        return near + long + short + ["touchstone unknown", "touchstone-unknown", "Unknown", "0"]
    }
}
