import HTTPMessages
import JSONText

/// The body of an answer, read once.
enum AnswerBody: Sendable, Hashable {
    case empty
    /// A JSON text; the members that stand twice in it.
    case json(JSONValue, duplicates: [JSONPointer])
    /// Text that does not pass for JSON, from an operation whose documents do not say in which form it answers, or say another.
    case text(String)
    case malformed(reason: String)
    /// Bytes in a content coding that nobody asked for.
    case encoded

    /// Reads the content of a response; in another form than JSON only where `anyForm` is true, or it calls itself by one of the media
    /// types that are `plain`.
    ///
    /// A lone surrogate is no fault of an answer to a request, of body `sent`, that had one.
    init(_ response: HTTPResponse, anyForm: Bool, plain: [MediaType] = [], sent: [UInt8] = []) {
        let bytes = response.body
        guard !bytes.isEmpty else {
            self = .empty
            return
        }
        if !plain.isEmpty, let type = response.fields["Content-Type"].flatMap(MediaType.init),
            plain.contains(where: type.matches)
        {
            // What is no text is nothing that a schema could judge.
            self = String(validating: bytes, as: UTF8.self).map { .text($0) } ?? .encoded
            return
        }
        do {
            let document = try JSONDocument(parsing: bytes, file: "answer")
            self = .json(document.root, duplicates: document.duplicateMembers)
        } catch {
            // Should what is mended be no JSON either, the first fault is the one to tell.
            if LoneSurrogates.replaced(in: sent) != nil, let mended = LoneSurrogates.replaced(in: bytes),
                let document = try? JSONDocument(parsing: mended, file: "answer")
            {
                self = .json(document.root, duplicates: document.duplicateMembers)
                return
            }
            if anyForm, !Self.passesForJSON(response), let text = String(validating: bytes, as: UTF8.self) {
                self = .text(text)
                return
            }
            self = .malformed(reason: "line \(error.location.line), column \(error.location.column): \(error.reason)")
        }
    }

    /// Whether the content is called JSON, or begins as an object or array does.
    private static func passesForJSON(_ response: HTTPResponse) -> Bool {
        if let type = response.fields["Content-Type"].flatMap(MediaType.init), type.isJSON { return true }
        let start = response.body.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
        return start == UInt8(ascii: "{") || start == UInt8(ascii: "[")
    }

    /// What schemas judge; a text is a string.
    var value: JSONValue? {
        switch self {
        case .json(let value, _): value
        case .text(let text): .string(text)
        case .empty, .malformed, .encoded: nil
        }
    }
}
