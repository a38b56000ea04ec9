/// Escaping for XML 1.0.
enum XMLText {
    /// Text between tags.
    static func content(_ text: String) -> String {
        escape(text) { byte in byte == 0x0D ? "&#13;" : nil }
    }

    /// Text between double quotes; white space is written as references, since parsers turn it into spaces.
    ///
    /// Source: XML 1.0 section 3.3.3.
    static func attribute(_ text: String) -> String {
        escape(text) { byte in
            switch byte {
            case 0x22: "&quot;"
            case 0x09: "&#9;"
            case 0x0A: "&#10;"
            case 0x0D: "&#13;"
            default: nil
            }
        }
    }

    private static func escape(_ text: String, _ more: (UInt8) -> String?) -> String {
        var escaped: [UInt8] = []
        for byte in VisibleText.of(text).utf8 {
            switch byte {
            case 0x26: escaped += "&amp;".utf8
            case 0x3C: escaped += "&lt;".utf8
            case 0x3E: escaped += "&gt;".utf8
            default:
                if let replacement = more(byte) {
                    escaped += replacement.utf8
                } else {
                    escaped.append(byte)
                }
            }
        }
        return String(decoding: escaped, as: UTF8.self)
    }
}
