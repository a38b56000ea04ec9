/// Dates and times of the Internet.
///
/// Source: RFC 3339 section 5.6 and 5.7.
enum InternetTime {
    static func isDate(_ text: some StringProtocol) -> Bool {
        var reader = ByteReader(text)
        guard let year = reader.number(digits: 4), reader.skip("-"),
            let month = reader.number(digits: 2), reader.skip("-"),
            let day = reader.number(digits: 2), reader.isAtEnd
        else { return false }
        return (1...12).contains(month) && (1...days(in: month, of: year)).contains(day)
    }

    static func isTime(_ text: some StringProtocol) -> Bool {
        var reader = ByteReader(text)
        guard let hour = reader.number(digits: 2), reader.skip(":"),
            let minute = reader.number(digits: 2), reader.skip(":"),
            let second = reader.number(digits: 2), hour < 24, minute < 60, second <= 60
        else { return false }
        if reader.skip("."), reader.skipDigits() == 0 { return false }
        guard let offset = offset(&reader), reader.isAtEnd else { return false }
        guard second == 60 else { return true }
        // A leap second is the last second of a day of UTC.
        let minutes = (hour * 60 + minute - offset + 2 * 1_440) % 1_440
        return minutes == 1_439
    }

    static func isDateTime(_ text: String) -> Bool {
        guard let separator = text.utf8.firstIndex(where: { "Tt".utf8.contains($0) }) else { return false }
        return isDate(text[..<separator]) && isTime(text[text.utf8.index(after: separator)...])
    }

    /// The offset from UTC in minutes; nil where it is malformed.
    private static func offset(_ reader: inout ByteReader) -> Int? {
        if reader.skip(oneOf: "Zz") { return 0 }
        let isNegative = reader.next == UInt8(ascii: "-")
        guard reader.skip(oneOf: "+-"), let hour = reader.number(digits: 2), reader.skip(":"),
            let minute = reader.number(digits: 2), hour < 24, minute < 60
        else { return nil }
        return (isNegative ? -1 : 1) * (hour * 60 + minute)
    }

    private static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
