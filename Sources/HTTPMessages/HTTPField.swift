/// One field line of a message: a name and its value.
///
/// Two fields are equal when their names are equal but for ASCII case and their values hold the same bytes.
///
/// Source: RFC 9110 section 5
public struct HTTPField: Sendable, Hashable, CustomStringConvertible {
    /// The field's name in the case it was written in.
    public var name: String
    /// The field's value without the white space around it; each byte is one scalar where the bytes were not UTF-8.
    public var value: String

    /// Creates a field.
    public init(name: String, value: String) {
        self.name = name
        self.value = value
    }

    /// The field as it stands in a message, `name: value`.
    public var description: String { "\(name): \(value)" }

    /// Answers whether two fields have the same name, ASCII case aside, and the same value, byte by byte.
    public static func == (left: HTTPField, right: HTTPField) -> Bool {
        HTTPSyntax.equalIgnoringCase(left.name, right.name) && left.value.utf8.elementsEqual(right.value.utf8)
    }

    /// Hashes the lowercased name and the bytes of the value.
    public func hash(into hasher: inout Hasher) {
        for byte in name.utf8 { hasher.combine(HTTPSyntax.lowercased(byte)) }
        hasher.combine(UInt8(ascii: ":"))
        for byte in value.utf8 { hasher.combine(byte) }
    }
}
