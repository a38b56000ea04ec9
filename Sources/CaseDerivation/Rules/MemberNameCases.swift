import JSONText
import OpenAPIContract

/// What the keywords in `propertyNames` say of names, derived as of a text and carried by a member of that name.
///
/// Source: JSON Schema 2020-12, section 10.3.2.4.
struct MemberNameCases {
    private static let rules: [any DerivationRule] = [
        LengthRule(), EnumRule(), ConstRule(), PatternRule(), FormatRule(),
    ]

    let site: RequestSite
    let context: OperationContext

    var derivation: Derivation {
        guard let names = site.schema.subschema("propertyNames"),
            let reference = site.schema.keyword("propertyNames")?.reference,
            let renamed = RenamedMember(site: site, context: context)
        else { return Derivation() }
        var beside = context
        beside.full.body = .json(.string(renamed.name))
        beside.full.slots = []
        beside.sites = [
            RequestSite(
                site: .body(JSONPointer()),
                name: site.name,
                role: .item,
                schema: names,
                value: .string(renamed.name),
                facts: names.facts.isEmpty ? site.facts : names.facts,
                policy: site.policy,
                presence: reference,
                parameterCertainty: site.parameterCertainty
            )
        ]
        let found = Derivation.joined(Self.rules.map { $0.derive(beside) })
        return Derivation(cases: found.cases.compactMap { carried($0, by: renamed) })
    }

    /// The case about a name as one about the object; nil where the object says otherwise than the name, or the documents leave it open.
    private func carried(_ found: Case, by renamed: RenamedMember) -> Case? {
        guard case .single(let recipe) = found.procedure, let name = recipe.json?.stringValue, name != renamed.name,
            let object = renamed.object(named: name)
        else { return nil }
        let expectation: Expectation
        switch found.expectation {
        case .accept where site.isMet(by: object, context.contract): expectation = site.acceptance(of: "propertyNames")
        case .reject where site.isBroken(by: object, only: "propertyNames", context.contract):
            expectation = site.refusal(of: "propertyNames", kind: "property-names")
        case .accept, .reject, .outcome, .tolerate: return nil
        }
        return context.mutation(
            at: site,
            constraint: "member-name",
            side: "\(found.constraint)-\(found.side)",
            value: object,
            summary: "a member of \(site.title) has the name \(JSONValue.string(name).serialized())",
            reference: found.reference,
            expectation: expectation
        )
    }
}

/// An object of which one undeclared member can have any name.
private struct RenamedMember {
    /// The name that the member has in the accepted request, or could have.
    let name: String
    private let before: [(String, JSONValue)]
    private let value: JSONValue
    private let after: [(String, JSONValue)]

    /// Nil where the value is no object, or no name is known.
    init?(site: RequestSite, context: OperationContext) {
        guard let object = site.value.objectValue else { return nil }
        let further = FurtherMembers(site: site, context: context)
        let members = object.map { ($0.name, $0.value) }
        value = further.value
        if let shown = further.shown, let index = members.firstIndex(where: { $0.0 == shown.name }) {
            name = shown.name
            before = Array(members[..<index])
            after = Array(members[(index + 1)...])
        } else {
            guard let added = further.object(of: members.count + 1).objectValue?.names.last,
                object[added] == nil
            else { return nil }
            name = added
            before = members
            after = []
        }
    }

    /// The object with the member under that name; nil where another one has it.
    func object(named name: String) -> JSONValue? {
        let others = before + after
        guard !others.contains(where: { $0.0 == name }) else { return nil }
        return .object(JSONObject(before + [(name, value)] + after))
    }
}
