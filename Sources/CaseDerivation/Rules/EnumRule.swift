import JSONText
import OpenAPIContract

/// Every member of an enumeration; outsiders that are far from the members, near to them or of another type; the members in other letter case.
struct EnumRule: DerivationRule {
    let keywords = ["enum"]

    func derive(_ context: OperationContext) -> Derivation {
        Derivation(
            cases: context.sites.flatMap { site -> [Case] in
                guard !ContentTypeRule.isContentType(site.site), let (value, reference) = site.schema.keyword("enum"),
                    let members = value.arrayValue
                else { return [] }
                return Self.cases(at: site, members: members, reference: reference, context)
            }
        )
    }

    private static func cases(
        at site: RequestSite,
        members: [JSONValue],
        reference: NodeReference,
        _ context: OperationContext
    ) -> [Case] {
        var sides: Set<String> = []
        var cases: [Case] = []
        func append(
            _ side: String,
            _ value: JSONValue,
            _ reference: NodeReference,
            _ expectation: Expectation,
            _ is: String
        ) {
            guard sides.insert(side).inserted else { return }
            cases.append(
                context.mutation(
                    at: site,
                    constraint: "enum",
                    side: side,
                    value: value,
                    summary: "\(site.title) is \(value.serialized()), \(`is`)",
                    reference: reference,
                    expectation: expectation
                )
            )
        }
        // An empty text in a parameter may be read as no parameter, and there is no text for null.
        for (index, member) in members.enumerated() where !(site.isText && member == .null) {
            append(
                "member-" + Kebab.side(ParameterText.text(of: member)),
                member,
                reference.appending(String(index)),
                site.acceptance(of: "enum"),
                "a member of the enumeration"
            )
        }
        for (side, number) in EnumNumbers.outsiders(of: members, integer: isWhole(site)) {
            let value = JSONValue.number(number)
            append(side, value, reference, site.refusal(of: "enum", kind: "enum"), "no member of the enumeration")
        }
        append(
            "outsider",
            outsider(of: members),
            reference,
            site.refusal(of: "enum", kind: "enum"),
            "no member of the enumeration"
        )
        for member in members {
            for near in EnumNeighbour.all(of: member)
            where !members.contains(.string(near.text)) && !(site.isText && near.text.isEmpty) {
                append(
                    "\(near.side)-" + Kebab.side(near.text),
                    .string(near.text),
                    reference,
                    site.refusal(of: "enum", kind: "enum"),
                    near.relation
                )
            }
        }
        for member in members {
            guard let other = OtherType(of: member, at: site), !members.contains(other.value) else { continue }
            append(
                "\(other.side)-" + Kebab.side(ParameterText.text(of: member)),
                other.value,
                reference,
                site.refusal(of: "enum", kind: "enum"),
                "a member as another type"
            )
        }
        for spaced in spaced(members, at: site) {
            append(
                spaced.side,
                .string(spaced.text),
                reference,
                site.leavesWhiteSpaceOpen
                    ? site.refusal(of: "surrounding-white-space", kind: "enum")
                    : site.refusal(of: "enum", kind: "enum"),
                "a member with a space around it"
            )
        }
        for member in members {
            for variant in letterCases(of: member) where !members.contains(variant) {
                append(
                    "letter-case-" + Kebab.side(ParameterText.text(of: variant)),
                    variant,
                    reference,
                    .tolerate(reason: "the documents are silent about the letter case of \(site.title)"),
                    "a member in other letter case"
                )
            }
        }
        return cases
    }

    /// A value of the first member's type that none of them is.
    private static func outsider(of members: [JSONValue]) -> JSONValue {
        if members.first?.numberValue != nil {
            let greatest = members.compactMap { $0.numberValue?.int }.max() ?? 0
            return .number(JSONNumber(greatest + 1))
        }
        var text = "outsider"
        while members.contains(.string(text)) { text += "-outsider" }
        return .string(text)
    }

    private static func isWhole(_ site: RequestSite) -> Bool {
        site.schema.types.contains("integer") && !site.schema.types.contains("number")
    }

    /// The first text with a space before and behind it, where the request can carry one: from a field its reader takes them away, and a
    /// cookie has none (RFC 9110 section 5.5, RFC 6265 section 4.1.1).
    private static func spaced(_ members: [JSONValue], at site: RequestSite) -> [(side: String, text: String)] {
        guard let text = members.lazy.compactMap(\.stringValue).first(where: { !$0.isEmpty }), site.style == nil else {
            return []
        }
        return [("space-before", " " + text), ("space-behind", text + " ")].filter { !members.contains(.string($0.1)) }
    }

    private static func letterCases(of member: JSONValue) -> [JSONValue] {
        guard let text = member.stringValue else { return [] }
        return [text.lowercased(), text.uppercased()].filter { $0 != text }.map { .string($0) }
    }
}
