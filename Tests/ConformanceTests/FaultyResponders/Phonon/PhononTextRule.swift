import JSONText

/// What the hand-written server demands of one text member, and which outcome answers each violation.
struct PhononTextRule: Sendable {
    var absent: PhononOutcome?
    /// The JSON types it takes, by `JSONValue.typeName`.
    var types: Set<String> = ["string"]
    var wrongType: PhononOutcome = .invalidFormat
    var illFormed: PhononOutcome
    var isWellFormed: @Sendable (String) -> Bool

    init(
        absent: PhononOutcome?,
        illFormed: PhononOutcome,
        isWellFormed: @escaping @Sendable (String) -> Bool = { _ in true }
    ) {
        self.absent = absent
        self.illFormed = illFormed
        self.isWellFormed = isWellFormed
    }

    /// Exactly so many letters and digits.
    static func alphanumeric(_ length: Int, illFormed: PhononOutcome) -> PhononTextRule {
        PhononTextRule(absent: .invalidMandatory, illFormed: illFormed) { text in
            text.unicodeScalars.count == length && TextForms.isAlphanumeric(text)
        }
    }

    /// The outcome that refuses the value; nil when it is taken.
    func refusal(of value: JSONValue?) -> PhononOutcome? {
        guard let value else { return absent }
        guard types.contains(value.typeName) else { return wrongType }
        guard let text = value.stringValue ?? value.numberValue?.literal else { return nil }
        return isWellFormed(text) ? nil : illFormed
    }
}
