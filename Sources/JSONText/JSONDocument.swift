/// A parsed JSON text that keeps its bytes, so that places in it can be found on demand.
///
/// Finding a place scans the text, O(n) in its length: who asks for many makes a `JSONPlaces` once.
public struct JSONDocument: Sendable {
    /// The name of the file, for messages.
    public let file: String
    /// The text, in UTF-8.
    public let bytes: [UInt8]
    /// The value of the text, or what a program has made of it.
    public let root: JSONValue
    /// The value of the text: what places are found by.
    let parsed: JSONValue

    /// Parses the UTF-8 bytes of a JSON text and keeps them.
    ///
    /// - Throws: `JSONSyntaxError` at the first byte that breaks RFC 8259, is ill-formed UTF-8, or exceeds a limit.
    ///
    /// Source: RFC 8259
    public init(parsing bytes: [UInt8], file: String, limits: JSONLimits = .standard) throws(JSONSyntaxError) {
        parsed = try JSONValue(parsing: bytes, file: file, limits: limits)
        root = parsed
        self.file = file
        self.bytes = bytes
    }

    private init(file: String, bytes: [UInt8], root: JSONValue, parsed: JSONValue) {
        self.file = file
        self.bytes = bytes
        self.root = root
        self.parsed = parsed
    }

    /// The same text with another value: what a program has made of it.
    ///
    /// Places are still those of the text.
    public func replacingRoot(with value: JSONValue) -> JSONDocument {
        JSONDocument(file: file, bytes: bytes, root: value, parsed: parsed)
    }

    /// Where the value begins that a pointer points to; of duplicated members the last.
    ///
    /// For a value that is missing, where its nearest existing ancestor begins.
    public func location(of pointer: JSONPointer) -> SourceLocation {
        JSONPlaces(self).location(of: pointer)
    }

    /// Where the name of the member begins that a pointer points to; of duplicated members the last.
    ///
    /// For an item of an array and for the root, where the value begins; for a missing part, the name or the beginning
    /// of its nearest existing ancestor.
    public func memberLocation(of pointer: JSONPointer) -> SourceLocation {
        JSONPlaces(self).memberLocation(of: pointer)
    }

    /// The text of a line without its end, counted from 1; empty when there is no such line.
    public func line(_ number: Int) -> String {
        LineIndex(bytes).line(number, in: bytes).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    /// Every member name that occurs more than once in its object, in the order of the text.
    public var duplicateMembers: [JSONPointer] {
        guard root.hasDuplicateNames else { return [] }
        var duplicates: [JSONPointer] = []
        root.walk { pointer, value in
            for name in value.objectValue?.duplicateNames ?? [] { duplicates.append(pointer.appending(name)) }
        }
        return duplicates
    }
}
