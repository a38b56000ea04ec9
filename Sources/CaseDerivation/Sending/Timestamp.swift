/// A moment as ISO 8601 writes it with milliseconds and an offset: `2021-04-28T03:48:07.111+05:30`.
package struct Timestamp: Sendable, Hashable, CustomStringConvertible {
    /// Nanoseconds since 1970-01-01T00:00:00Z.
    package let nanoseconds: Int64
    /// Minutes east of UTC.
    package let offset: Int

    package init(nanoseconds: Int64, offset: Int) {
        self.nanoseconds = nanoseconds
        self.offset = offset
    }

    /// The moment relative to `now`, with the offset that `sample` shows at its end, else UTC's.
    ///
    /// The hours of later days do not depend on the clock, so that no verdict does.
    package init(_ moment: RelativeTime, now: Int64, like sample: String) {
        let second: Int64 = 1_000_000_000
        offset = Timestamp.offset(of: sample) ?? 0
        switch moment {
        case .yesterdayEverywhere:
            // 48 hours ago is past at UTC-12 as well as at UTC+14.
            nanoseconds = now - 48 * 3600 * second
        case .lastYear:
            nanoseconds = now - 365 * 24 * 3600 * second
        case .nextYear:
            nanoseconds = Timestamp.pastHour(11, daysAfter: 365, now, offset)
        case .tomorrow:
            nanoseconds = Timestamp.pastHour(11, daysAfter: 1, now, offset)
        case .tomorrowAfternoon:
            nanoseconds = Timestamp.pastHour(15, daysAfter: 1, now, offset)
        case .dayAfterTomorrow:
            nanoseconds = Timestamp.pastHour(11, daysAfter: 2, now, offset)
        case .firstOfNextMonth:
            let today = Timestamp(nanoseconds: now, offset: offset).day
            let days = (1...31).first { Timestamp.date(of: today + $0).day == 1 } ?? 31
            nanoseconds = Timestamp.pastHour(11, daysAfter: days, now, offset)
        case .tomorrowAtNoon:
            nanoseconds = Timestamp.hour(12, daysAfter: 1, now, offset)
        case .tomorrowPastNoon:
            nanoseconds = Timestamp.hour(12, daysAfter: 1, now, offset) + second / 1000
        case .earlierToday:
            // Midnight strikes at a full quarter everywhere, so that this is today wherever the server's clock stands.
            let quarter = Timestamp.floor(now, 900 * second) * 900 * second
            // Right behind it that is hardly past; a minute ago is today at least in UTC and at the sample's offset, or we are there.
            let earlier = min(quarter, now - 60 * second)
            let offset = self.offset
            let isToday = [0, offset].allSatisfy {
                Timestamp(nanoseconds: earlier, offset: $0).day == Timestamp(nanoseconds: now, offset: $0).day
            }
            nanoseconds = isToday ? earlier : now
        }
    }

    package var description: String {
        let milliseconds = Timestamp.floor(localNanoseconds, 1_000_000)
        let ofDay = milliseconds - day * 86_400_000
        let date = Timestamp.date(of: day)
        let clock = [ofDay / 3_600_000, ofDay / 60_000 % 60, ofDay / 1000 % 60].map { Timestamp.padded($0, 2) }
        let zone = [offset.magnitude / 60, offset.magnitude % 60].map { Timestamp.padded(Int64($0), 2) }
        return "\(Timestamp.padded(date.year, 4))-\(Timestamp.padded(date.month, 2))-\(Timestamp.padded(date.day, 2))T"
            + clock.joined(separator: ":") + "." + Timestamp.padded(ofDay % 1000, 3)
            + (offset < 0 ? "-" : "+") + zone.joined(separator: ":")
    }

    private var localNanoseconds: Int64 { nanoseconds + Int64(offset) * 60_000_000_000 }

    /// Days since 1970-01-01 on the local calendar.
    private var day: Int64 { Timestamp.floor(localNanoseconds, 86_400_000_000_000) }

    /// The full hour on the local calendar so many days after `now`.
    private static func hour(_ hour: Int64, daysAfter days: Int64, _ now: Int64, _ offset: Int) -> Int64 {
        let day = Timestamp(nanoseconds: now, offset: offset).day + days
        return (day * 24 + hour) * 3_600_000_000_000 - Int64(offset) * 60_000_000_000
    }

    /// The full hour, and what has passed of this one in UTC: it tells the moments of different requests apart.
    private static func pastHour(_ hour: Int64, daysAfter days: Int64, _ now: Int64, _ offset: Int) -> Int64 {
        let passed = now - floor(now, 3_600_000_000_000) * 3_600_000_000_000
        return self.hour(hour, daysAfter: days, now, offset) + passed
    }

    /// The offset at the end of an ISO 8601 text, in minutes east of UTC.
    static func offset(of text: String) -> Int? {
        let tail = Array(text.utf8.suffix(6))
        guard tail.count == 6, tail[0] == UInt8(ascii: "+") || tail[0] == UInt8(ascii: "-"),
            tail[3] == UInt8(ascii: ":"),
            let hours = Int(String(decoding: tail[1...2], as: UTF8.self)),
            let minutes = Int(String(decoding: tail[4...5], as: UTF8.self))
        else { return nil }
        return (tail[0] == UInt8(ascii: "-") ? -1 : 1) * (hours * 60 + minutes)
    }

    /// The proleptic Gregorian date of a day number.
    ///
    /// Source: H. Hinnant, chrono-Compatible Low-Level Date Algorithms, `civil_from_days`.
    private static func date(of days: Int64) -> (year: Int64, month: Int64, day: Int64) {
        let shifted = days + 719_468
        let era = floor(shifted, 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    private static func floor(_ value: Int64, _ divisor: Int64) -> Int64 {
        value >= 0 ? value / divisor : -((-value + divisor - 1) / divisor)
    }

    private static func padded(_ value: Int64, _ width: Int) -> String {
        let text = String(value)
        return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
    }
}
