/// Phone numbers that belong to nobody: ranges that the United Kingdom's regulator keeps for drama, and one that the North American
/// plan keeps for fiction.
///
/// Numbers are digits with country code and without `+`. A longer number is only ever made by adding digits behind a whole
/// reserved number, so that no prefix of it is anyone else's.
///
/// Source: Ofcom, Telephone numbers for drama use (TV, radio); North American Numbering Plan, lines 555-0100 to 555-0199.
package enum ReservedPhoneNumbers {
    /// What the numbers of a range begin with; three more digits follow.
    private static let ranges = [
        "447700900", "442079460", "441134960", "441144960", "441154960", "441164960", "441174960", "441184960",
        "441214960", "441314960", "441414960", "441514960", "441614960", "441632960",
    ]

    /// What the numbers of another country begin with; two more digits follow.
    private static let americanRange = "120255501"

    /// How many digits a number has.
    package static let length = 12

    /// How many numbers there are.
    package static let count = ranges.count * 1000

    /// The number of that index, counted round; 12 digits.
    package static func number(_ index: Int) -> String {
        let index = ((index % count) + count) % count
        let tail = String(index % 1000)
        return ranges[index / 1000] + String(repeating: "0", count: 3 - tail.utf8.count) + tail
    }

    /// The number of that index in another country, counted round; 11 digits.
    package static func american(_ index: Int) -> String {
        let tail = String((index % 100 + 100) % 100)
        return americanRange + String(repeating: "0", count: 2 - tail.utf8.count) + tail
    }

    /// Whether a text is a number of that other country.
    package static func isAmerican(_ text: some StringProtocol) -> Bool {
        text.utf8.count == 11 && text.utf8.starts(with: americanRange.utf8)
            && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    /// Whether a text of digits is a reserved number, or one with further digits behind it; a `+` or `0`s before it are
    /// looked through.
    package static func contains(_ text: String) -> Bool {
        var digits = text.utf8[...]
        if digits.first == UInt8(ascii: "+") { digits.removeFirst() }
        while digits.first == UInt8(ascii: "0") { digits.removeFirst() }
        return isAmerican(Substring(digits)) || digits.count >= 12 && ranges.contains { digits.starts(with: $0.utf8) }
    }

    /// A number of exactly `length` digits: a reserved one with zeros behind it; nil below 12.
    package static func number(_ index: Int, length: Int) -> String? {
        guard length >= 12 else { return nil }
        return number(index) + String(repeating: "0", count: length - 12)
    }
}
