import JSONText

extension Spoiling {
    /// Other spellings of the same value, which every parser takes.
    ///
    /// Source: RFC 8259 sections 2 (white space), 4 (order of members) and 7 (escapes).
    static let spellings: [Spoiling] = [
        Spoiling("members-reversed", "the members stand in the reverse order", keepsValue: true) {
            SpoilableText.object($0.pairs.reversed())
        },
        Spoiling("white-space", "white space stands before, between and behind the members", keepsValue: true) {
            Array(" \r\n{\n\t\($0.members.map { "\($0.name) : \($0.value)" }.joined(separator: " ,\n\t"))\n}\n".utf8)
        },
        Spoiling("escaped", "the first letter of the first member's name and all slashes are escaped", keepsValue: true)
        {
            let text = $0.first { name, value in "\(escapingFirstLetter(of: name)):\(value)" }
            return Array(String(decoding: text, as: UTF8.self).replacing("/", with: "\\/").utf8)
        },
    ]

    /// The same value in ASCII: every other character is an escape, or two where it lies outside of the first plane.
    ///
    /// Source: RFC 8259 section 7.
    static let unicodeEscapes = Spoiling("unicode-escapes", "characters are escaped", keepsValue: true) {
        $0.text.unicodeScalars.flatMap { scalar in
            scalar.isASCII
                ? Array(String(scalar).utf8)
                : String(scalar).utf16.flatMap { unit in
                    Array("\\u\(String(0x1_0000 + Int(unit), radix: 16).dropFirst())".utf8)
                }
        }
    }

    /// A name in its quotes, as it is where it does not begin with a letter of ASCII.
    private static func escapingFirstLetter(of name: String) -> String {
        guard let letter = name.unicodeScalars.dropFirst().first, letter.isASCII, letter.properties.isAlphabetic else {
            return name
        }
        return "\"\\u00\(String(letter.value, radix: 16))\(name.dropFirst(2))"
    }
}
