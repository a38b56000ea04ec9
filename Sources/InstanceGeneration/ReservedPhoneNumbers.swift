/// Phone numbers that belong to nobody: ranges that the United Kingdom's regulator keeps for drama, lines that the North American plan keeps
/// for fiction, and a block of Berlin that the German regulator keeps for media.
///
/// Numbers are digits with country code and without `+`. A longer number is only ever made by adding digits behind a whole
/// reserved number, so that no prefix of it is anyone else's.
///
/// Source: Ofcom, Telephone numbers for drama use (TV, radio); North American Numbering Plan, lines 555-0100 to 555-0199 of each area;
/// Bundesnetzagentur, Mitteilung 148/2021, numbers (0)30 23125 000 to 999.
package enum ReservedPhoneNumbers {
    /// What the numbers of a range begin with; three more digits follow.
    private static let ranges = [
        "447700900", "442079460", "441134960", "441144960", "441154960", "441164960", "441174960", "441184960",
        "441214960", "441314960", "441414960", "441514960", "441614960", "441632960",
    ]

    /// Areas of North America; in each the lines 555-0100 to 555-0199 are nobody's.
    private static let americanAreas = ["202", "212", "213", "312", "415", "503", "617", "702", "713", "808"]

    /// What the numbers of the German block begin with: three more digits follow, and any number of digits within a house.
    private static let germanBlock = "493023125"

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

    /// The American number of that index, counted round; 11 digits.
    package static func american(_ index: Int) -> String {
        let count = americanAreas.count * 100
        let index = (index % count + count) % count
        return "1\(americanAreas[index / 100])55501" + digits(index % 100, width: 2)
    }

    /// Whether a text is an American number.
    package static func isAmerican(_ text: some StringProtocol) -> Bool {
        text.utf8.count == 11 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
            && americanAreas.contains { text.utf8.starts(with: "1\($0)55501".utf8) }
    }

    /// The German number of that index with so many digits; its plan has numbers of any length, up to the 15 digits of E.164.
    ///
    /// Nil below 12 digits.
    package static func german(_ index: Int, length: Int) -> String? {
        guard length >= 12 else { return nil }
        let width = length - germanBlock.utf8.count
        let largest = width < 18 ? Int(String(repeating: "9", count: width)) ?? .max : .max
        return germanBlock + digits(abs(index % largest), width: width)
    }

    /// Whether a text is a German number, however long.
    package static func isGerman(_ text: some StringProtocol) -> Bool {
        text.utf8.count >= 12 && text.utf8.starts(with: germanBlock.utf8)
            && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    /// Whether a text of digits is a reserved number, or one with further digits behind it; a `+` or `0`s before it are
    /// looked through.
    package static func contains(_ text: String) -> Bool {
        var digits = text.utf8[...]
        if digits.first == UInt8(ascii: "+") { digits.removeFirst() }
        while digits.first == UInt8(ascii: "0") { digits.removeFirst() }
        return isAmerican(Substring(digits)) || isGerman(Substring(digits))
            || digits.count >= 12 && ranges.contains { digits.starts(with: $0.utf8) }
    }

    /// A number of exactly `length` digits: a reserved one with zeros behind it; nil below 12.
    package static func number(_ index: Int, length: Int) -> String? {
        guard length >= 12 else { return nil }
        return number(index) + String(repeating: "0", count: length - 12)
    }

    private static func digits(_ number: Int, width: Int) -> String {
        let written = String(number)
        return String(repeating: "0", count: max(0, width - written.utf8.count)) + written
    }
}
