/// Writes texts so that they can stand in an id.
enum Kebab {
    /// ASCII letters, digits, `.` and `_` stay; every run of anything else becomes one hyphen, none at the ends; `empty` for nothing.
    static func side(_ text: String) -> String {
        let words = text.utf8.split { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"):
                false
            default: true
            }
        }
        return words.isEmpty ? "empty" : words.map { String(Substring($0)) }.joined(separator: "-")
    }

    /// The text in small letters with hyphens between its words: `code-202-stands-in-the-answer`.
    static func words(_ text: String) -> String { side(text.lowercased()) }

    /// A keyword of JSON Schema with a hyphen before each capital: `max-length`.
    static func keyword(_ name: String) -> String {
        var result = ""
        for scalar in name.unicodeScalars {
            if ("A"..."Z").contains(scalar) {
                result += "-" + String(scalar).lowercased()
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
