/// Writes texts so that they can stand in an id.
enum Kebab {
    /// ASCII letters, digits, `.`, `_` and `-` stay; every run of anything else becomes one hyphen; `empty` for nothing.
    static func side(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            let stays =
                scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
                || scalar == "." || scalar == "_"
            if stays {
                result.unicodeScalars.append(scalar)
            } else if !result.hasSuffix("-") {
                result += "-"
            }
        }
        let trimmed = result.split(separator: "-").joined(separator: "-")
        return trimmed.isEmpty ? "empty" : trimmed
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
