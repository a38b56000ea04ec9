/// A `start-time` as ISO 8601 writes it, and the day on which it falls.
///
/// Source: RFC 3339 section 5.6
struct PhononTime: Sendable {
    /// Days since 1970-01-01 on the clock of the time's own zone.
    let day: Int
    /// Seconds since 1970-01-01T00:00:00Z.
    let seconds: Int
    /// Minutes east of UTC.
    let offset: Int

    /// Reads `2021-04-28T03:48:07.111+05:30`; the fraction may be left out, and the zone may be `Z`.
    init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            bytes[10] == UInt8(ascii: "T"),
            bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
            let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[5..<7]),
            let date = Self.number(bytes[8..<10]),
            let hour = Self.number(bytes[11..<13]), let minute = Self.number(bytes[14..<16]),
            let second = Self.number(bytes[17..<19]),
            (1...12).contains(month), (1...Self.length(of: month, in: year)).contains(date),
            hour < 24, minute < 60, second < 61
        else { return nil }
        var rest = bytes[19...]
        if rest.first == UInt8(ascii: ".") {
            let digits = rest.dropFirst().prefix { (0x30...0x39).contains($0) }
            guard !digits.isEmpty else { return nil }
            rest = rest[digits.endIndex...]
        }
        guard let offset = Self.offset(Array(rest)) else { return nil }
        day = Self.day(year, month, date)
        seconds = day * 86_400 + hour * 3_600 + minute * 60 + second - offset * 60
        self.offset = offset
    }

    /// The day of an instant on a clock so many minutes east of UTC.
    static func day(ofSeconds seconds: Int, offset: Int) -> Int {
        let local = seconds + offset * 60
        return local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
    }

    private static func offset(_ bytes: [UInt8]) -> Int? {
        if bytes == [UInt8(ascii: "Z")] { return 0 }
        guard bytes.count == 6, bytes[3] == UInt8(ascii: ":"), let hours = number(bytes[1..<3]),
            let minutes = number(bytes[4..<6]), hours < 24, minutes < 60
        else { return nil }
        switch bytes[0] {
        case UInt8(ascii: "+"): return hours * 60 + minutes
        case UInt8(ascii: "-"): return -(hours * 60 + minutes)
        default: return nil
        }
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        digits.allSatisfy { (0x30...0x39).contains($0) } ? digits.reduce(0) { $0 * 10 + Int($1 - 0x30) } : nil
    }

    private static func length(of month: Int, in year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Days from the first of 1970, counted year by year.
    private static func day(_ year: Int, _ month: Int, _ date: Int) -> Int {
        var days = date - 1
        for past in min(year, 1970)..<max(year, 1970) {
            days += (length(of: 2, in: past) == 29 ? 366 : 365) * (year < 1970 ? -1 : 1)
        }
        for past in 1..<month { days += length(of: past, in: year) }
        return days
    }
}
