import JSONText

/// What a hand-written server demands of one member of a request.
struct FieldRule: Sendable {
    let name: String
    var isRequired: Bool
    /// The JSON types it takes, by `JSONValue.typeName`.
    var types: Set<String> = ["string"]
    var maximumLength: Int?
    var measure: @Sendable (String) -> Int = { $0.unicodeScalars.count }
    /// What a text must be, as error messages name it.
    var noun = "value"
    var isWellFormed: @Sendable (String) -> Bool = { _ in true }

    static func required(_ name: String, maximumLength: Int? = nil) -> FieldRule {
        FieldRule(name: name, isRequired: true, maximumLength: maximumLength)
    }

    static func optional(_ name: String) -> FieldRule {
        FieldRule(name: name, isRequired: false)
    }

    /// The same rule with a form that the text must have.
    func formed(_ noun: String, _ isWellFormed: @escaping @Sendable (String) -> Bool) -> FieldRule {
        var rule = self
        rule.noun = noun
        rule.isWellFormed = isWellFormed
        return rule
    }

    /// Why the value is refused; nil when it is taken.
    func refusal(of value: JSONValue) -> KaleyraRefusal? {
        guard types.contains(value.typeName) else { return .wrongType(field: name, value: value) }
        guard let text = value.stringValue else { return nil }
        if let maximumLength, measure(text) > maximumLength { return .tooLong(field: name, value: text) }
        return isWellFormed(text) ? nil : .illFormed(field: name, noun: noun, value: text)
    }
}
