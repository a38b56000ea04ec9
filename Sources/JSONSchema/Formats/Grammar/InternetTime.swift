/// Dates and times of the Internet.
///
/// Source: RFC 3339 section 5.6 and 5.7.
enum InternetTime {
    static func isDate(_ text: String) -> Bool {
        var reader = ByteReader(text)
        return skipDate(&reader) && reader.isAtEnd
    }

    static func isTime(_ text: String) -> Bool {
        var reader = ByteReader(text)
        return skipTime(&reader) && reader.isAtEnd
    }

    static func isDateTime(_ text: String) -> Bool {
        var reader = ByteReader(text)
        return skipDate(&reader) && reader.skip(oneOf: "Tt") && skipTime(&reader) && reader.isAtEnd
    }

    private static func skipDate(_ reader: inout ByteReader) -> Bool {
        guard let year = reader.number(digits: 4), reader.skip("-"),
            let month = reader.number(digits: 2), reader.skip("-"),
            let day = reader.number(digits: 2)
        else { return false }
        return (1...12).contains(month) && (1...days(in: month, of: year)).contains(day)
    }

    private static func skipTime(_ reader: inout ByteReader) -> Bool {
        guard let hour = reader.number(digits: 2), reader.skip(":"),
            let minute = reader.number(digits: 2), reader.skip(":"),
            let second = reader.number(digits: 2), hour < 24, minute < 60, second <= 60
        else { return false }
        if reader.skip("."), reader.skipDigits() == 0 { return false }
        guard let offset = offset(&reader) else { return false }
        guard second == 60 else { return true }
        // A leap second is the last second of a day of UTC.
        let minutes = (hour * 60 + minute - offset + 2 * 1_440) % 1_440
        return minutes == 1_439
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
