import JSONText
import OpenAPIContract

/// Every member of an enumeration, outsiders that are far from the members and near to them, and the members in other letter case.
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
        for (index, member) in members.enumerated() {
            append(
                "member-" + Kebab.side(ParameterText.text(of: member)),
                member,
                reference.appending(String(index)),
                site.acceptance(of: "enum"),
                "a member of the enumeration"
            )
        }
        append(
            "outsider",
            outsider(of: members),
            reference,
            site.refusal(of: "enum", kind: "enum"),
            "no member of the enumeration"
        )
        for member in members {
            for (name, near, relation) in neighbours(of: member) where !members.contains(near) {
                append(
                    "\(name)-" + Kebab.side(ParameterText.text(of: near)),
                    near,
                    reference,
                    site.refusal(of: "enum", kind: "enum"),
                    relation
                )
            }
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

    /// Texts that a careless comparison takes for the member.
    private static func neighbours(of member: JSONValue) -> [(name: String, value: JSONValue, relation: String)] {
        guard let text = member.stringValue, !text.isEmpty else { return [] }
        let next = nextNumbers(after: text).map { ("next", JSONValue.string($0), "the number after a member") }
        let extended = ("extended", JSONValue.string(text + "x"), "a member with a letter more")
        guard next.isEmpty else { return next + [extended] }
        return [extended, ("truncated", .string(String(text.dropLast())), "a member with a character less")]
    }

    /// The texts of the next numbers where a text writes one with a fraction: `2.0` and `1.1` after `1.0`.
    private static func nextNumbers(after text: String) -> [String] {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            let whole = Int(parts[0]), let fraction = Int(parts[1])
        else { return [] }
        let next = String(fraction + 1)
        let padding = String(repeating: "0", count: max(0, parts[1].utf8.count - next.utf8.count))
        return ["\(whole + 1).\(parts[1])", "\(whole).\(padding)\(next)"]
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

    private static func letterCases(of member: JSONValue) -> [JSONValue] {
        guard let text = member.stringValue else { return [] }
        return [text.lowercased(), text.uppercased()].filter { $0 != text }.map { .string($0) }
    }
}
