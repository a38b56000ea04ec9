/// The forms of text that the documents name, in the narrow and plain sense in which they can be told from what is plainly wrong.
enum TextForms {
    @Sendable
    static func isEmail(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty else { return false }
        let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
        return labels.count >= 2 && labels.allSatisfy { !$0.isEmpty }
            && !text.unicodeScalars.contains { $0.properties.isWhitespace }
    }

    @Sendable
    static func isURL(_ text: String) -> Bool {
        guard let mark = text.firstRange(of: "://") else { return false }
        let scheme = text[..<mark.lowerBound].lowercased()
        let host = text[mark.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        return ["http", "https"].contains(scheme) && !host.isEmpty
            && !text.unicodeScalars.contains { $0.properties.isWhitespace }
    }

    /// A form behind a `$` that stands before a last line feed as well.
    static func beforeLineFeed(_ isWellFormed: @escaping @Sendable (String) -> Bool) -> @Sendable (String) -> Bool {
        { isWellFormed($0.unicodeScalars.last == "\n" ? String($0.unicodeScalars.dropLast()) : $0) }
    }

    /// A form of what is left when white space around it is cut off.
    static func trimmed(_ isWellFormed: @escaping @Sendable (String) -> Bool) -> @Sendable (String) -> Bool {
        { text in
            var rest = text.unicodeScalars[...]
            while rest.first?.properties.isWhitespace == true { rest.removeFirst() }
            while rest.last?.properties.isWhitespace == true { rest.removeLast() }
            return isWellFormed(String(rest))
        }
    }

    /// E.164 without `+`: up to 15 digits, the first not 0.
    @Sendable
    static func isE164(_ text: String) -> Bool {
        isDigits(text) && (7...15).contains(text.utf8.count) && text.first != "0"
    }

    static func isDigits(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    @Sendable
    static func isAlphanumeric(_ text: String) -> Bool {
        text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }
    }
}
