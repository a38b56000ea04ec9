/// Escaping for XML 1.0.
enum XMLText {
    /// Text between tags.
    static func content(_ text: String) -> String {
        escape(text) { scalar in scalar == "\r" ? "&#13;" : nil }
    }

    /// Text between double quotes; white space is written as references, since parsers turn it into spaces.
    ///
    /// Source: XML 1.0 section 3.3.3.
    static func attribute(_ text: String) -> String {
        escape(text) { scalar in
            switch scalar {
            case "\"": "&quot;"
            case "\t": "&#9;"
            case "\n": "&#10;"
            case "\r": "&#13;"
            default: nil
            }
        }
    }

    private static func escape(_ text: String, _ more: (Unicode.Scalar) -> String?) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in VisibleText.of(text).unicodeScalars {
            switch scalar {
            case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
            case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
            case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
            default:
                if let replacement = more(scalar) {
                    escaped.append(contentsOf: replacement.unicodeScalars)
                } else {
                    escaped.append(scalar)
                }
            }
        }
        return String(escaped)
    }
}
