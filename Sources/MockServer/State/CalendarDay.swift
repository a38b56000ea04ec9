import HTTPMessages

/// The date that a timestamp shows, and the offset from UTC that it shows it in.
///
/// Source: RFC 3339 section 5.6
struct CalendarDay: Sendable, Hashable {
    /// Days since 1970-01-01 in the timestamp's own offset.
    let day: Int
    /// Seconds to add to UTC.
    let offset: Int

    /// Reads `2021-04-28T03:48:07.111+05:30`; nil when the text shows no date or no offset.
    init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count > 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            bytes[10] | 0x20 == UInt8(ascii: "t"),
            let year = CalendarDay.number(bytes[0..<4]), let month = CalendarDay.number(bytes[5..<7]),
            let date = CalendarDay.number(bytes[8..<10]), let offset = CalendarDay.offset(bytes[11...])
        else { return nil }
        day = CivilDate(year: year, month: month, day: date).daysSince1970
        self.offset = offset
    }

    /// Whether the date is before the date of that moment, in nanoseconds since 1970, in the same offset.
    func isBefore(_ now: Int64) -> Bool {
        let seconds = Int(now.flooredQuotient(by: 1_000_000_000)) + offset
        return day < seconds.flooredQuotient(by: 86_400)
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        var number = 0
        for digit in digits {
            guard (0x30...0x39).contains(digit) else { return nil }
            number = number * 10 + Int(digit - 0x30)
        }
        return digits.isEmpty ? nil : number
    }

    private static func offset(_ time: ArraySlice<UInt8>) -> Int? {
        if let last = time.last, last | 0x20 == UInt8(ascii: "z") { return 0 }
        guard let sign = time.lastIndex(where: { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }) else {
            return nil
        }
        let digits = time[(sign + 1)...].filter { $0 != UInt8(ascii: ":") }
        guard digits.count == 4, let hours = number(digits[0..<2]), let minutes = number(digits[2..<4]) else {
            return nil
        }
        let seconds = hours * 3600 + minutes * 60
        return time[sign] == UInt8(ascii: "-") ? -seconds : seconds
    }
}
