import HTTPMessages
import JSONText

/// The body of an answer, read once.
enum AnswerBody: Sendable, Hashable {
    case empty
    /// A JSON text; the members that stand twice in it.
    case json(JSONValue, duplicates: [JSONPointer])
    case malformed(reason: String)

    init(_ bytes: [UInt8]) {
        guard !bytes.isEmpty else {
            self = .empty
            return
        }
        do {
            let document = try JSONDocument(parsing: bytes, file: "answer")
            self = .json(document.root, duplicates: document.duplicateMembers)
        } catch {
            self = .malformed(reason: "line \(error.location.line), column \(error.location.column): \(error.reason)")
        }
    }

    var json: JSONValue? {
        if case .json(let value, _) = self { value } else { nil }
    }
}
