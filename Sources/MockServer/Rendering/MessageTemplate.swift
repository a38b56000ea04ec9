import JSONText

/// A text with placeholders for what a violation is about (`x-template`).
struct MessageTemplate: Sendable, Hashable {
    private let text: String

    /// The templates among the places of a failure; where the contract gives none, the one text that it leaves open says
    /// the reason.
    static func all(
        in places: [(pattern: InstancePattern, place: SchemaPlace)]
    ) -> [(pattern: InstancePattern, template: MessageTemplate)] {
        let declared = places.compactMap { pattern, place in
            place.keyword("x-template")?.stringValue.map { (pattern, MessageTemplate(text: $0)) }
        }
        guard declared.isEmpty else { return declared }
        let open = places.filter { isOpenText($0.place) }
        return open.count == 1 ? [(open[0].pattern, MessageTemplate(text: "{reason}"))] : []
    }

    /// The text for a violation; nil where a placeholder stands for something that the violation has not.
    func rendered(for violation: Violation) -> String? {
        let values: [(name: String, value: String?)] = [
            ("{fields}", violation.fields.isEmpty ? nil : violation.fields.joined(separator: ", ")),
            ("{field}", violation.fields.first),
            ("{value}", violation.value.map { $0.stringValue ?? $0.serialized() }),
            ("{reason}", violation.reason),
        ]
        var rendered = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{") {
            rendered += rest[..<open]
            rest = rest[open...]
            if let found = values.first(where: { rest.hasPrefix($0.name) }) {
                guard let value = found.value else { return nil }
                rendered += value
                rest = rest.dropFirst(found.name.count)
            } else {
                rendered.append(rest.removeFirst())
            }
        }
        return rendered + rest
    }

    private static func isOpenText(_ place: SchemaPlace) -> Bool {
        guard place.types == ["string"] else { return false }
        let closing = ["const", "enum", "pattern", "format", "contentMediaType", "x-echo", "x-unique"]
        return closing.allSatisfy { place.keyword($0) == nil }
    }
}
