/// UUIDs that are told apart by a number.
enum UUIDText {
    /// A UUID whose last group counts.
    ///
    /// Source: RFC 9562 section 5.4
    static func number(_ number: UInt64) -> String {
        let digits = String(number, radix: 16)
        return "7d3f0c1a-52be-4a6d-9e10-" + String(repeating: "0", count: max(0, 12 - digits.utf8.count)) + digits
    }

    /// Whether the text has the shape of a UUID.
    ///
    /// Source: RFC 9562 section 4
    static func isWellFormed(_ text: String) -> Bool {
        let groups = text.split(separator: "-", omittingEmptySubsequences: false)
        return groups.map(\.utf8.count) == [8, 4, 4, 4, 12]
            && groups.allSatisfy { $0.unicodeScalars.allSatisfy { $0.isASCII && $0.properties.isASCIIHexDigit } }
    }
}
