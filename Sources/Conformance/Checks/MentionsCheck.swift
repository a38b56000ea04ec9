import CaseDerivation
import JSONText
import OpenAPIContract

/// A message names what `x-template` says: the missing members, the ill-formed member and its value.
struct MentionsCheck: AnswerCheck {
    static let constraint: String? = "mentions"

    private let pointer: JSONPointer
    /// Which of its placeholders the template has.
    private let namesField: Bool
    private let namesFields: Bool
    private let repeatsValue: Bool
    /// The members of the operation's payload.
    private let members: [String]

    init(_ clause: ResponseConstraint, in contract: Contract) {
        pointer = clause.pointer
        let template = contract.documents.value(at: clause.reference)?.stringValue ?? ""
        namesField = template.contains("{field}")
        namesFields = template.contains("{fields}")
        repeatsValue = template.contains("{value}")
        let schema = contract.operation(clause.operation)?.requestBody?.schema
        members = schema?.properties.map(\.name) ?? []
    }

    func judge(_ answer: Answer, _ context: CheckContext) -> ClauseVerdict {
        let testCase = context.testCase
        guard namesField || namesFields || repeatsValue, !testCase.fields.isEmpty,
            let message = answer.body.value?[pointer]?.stringValue
        else { return .notApplicable }
        let words = MessageWords(message)
        if namesField || namesFields {
            for field in testCase.fields where !words.mention(field) {
                return violated(message, "does not name the member \(field)", expected: field)
            }
        }
        if namesField, let field = testCase.fields.first, testCase.fields.count == 1,
            !words.singleOut(field, among: members)
        {
            return violated(message, "names every member as it names \(field)", expected: field)
        }
        if namesFields {
            for field in others(testCase) where words.mention(field) {
                return violated(
                    message,
                    "names the member \(field), which was there or may be left out",
                    expected: "only the missing members"
                )
            }
        }
        // A message may write what does not fit on a line with escapes.
        if repeatsValue, testCase.constraint == "format", let value = testCase.value?.stringValue,
            value.unicodeScalars.allSatisfy({ $0.value >= 0x20 }), !message.utf8.contains(value.utf8)
        {
            return violated(message, "does not repeat the value \(Excerpt.of(.string(value)))", expected: value)
        }
        return .satisfied
    }

    /// The members beside the missing ones.
    private func others(_ testCase: Case) -> [String] {
        guard case .body(let pointer) = testCase.site, pointer.tokens.count == 1 else { return [] }
        return members.filter { !testCase.fields.contains($0) }
    }

    private func violated(_ message: String, _ fault: String, expected: String) -> ClauseVerdict {
        let shown = Excerpt.of(.string(message))
        return .violated(message: "\(pointer) \(fault): \(shown)", expected: expected, found: shown)
    }
}

extension String.UTF8View {
    /// Whether the bytes of `other` stand somewhere in these.
    fileprivate func contains(_ other: String.UTF8View) -> Bool {
        let needle = Array(other)
        let bytes = Array(self)
        guard !needle.isEmpty else { return true }
        guard bytes.count >= needle.count else { return false }
        return (0...(bytes.count - needle.count)).contains { bytes[$0..<($0 + needle.count)].elementsEqual(needle) }
    }
}
