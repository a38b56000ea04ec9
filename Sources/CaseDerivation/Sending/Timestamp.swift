import HTTPMessages

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
            let first = Timestamp.next(day: 1, after: today)
            nanoseconds = Timestamp.pastHour(11, daysAfter: first - today, now, offset)
        case .thirtyFirst:
            let today = Timestamp(nanoseconds: now, offset: offset).day
            let last = Timestamp.next(day: 31, after: Timestamp.next(day: 1, after: today))
            nanoseconds = Timestamp.pastHour(11, daysAfter: last - today, now, offset)
        case .endOfNextYear:
            let today = Timestamp(nanoseconds: now, offset: offset).day
            let year = CivilDate(daysSince1970: Int(today)).year + 1
            let last = Int64(CivilDate(year: year, month: 12, day: 31).daysSince1970)
            nanoseconds = Timestamp.pastHour(11, daysAfter: last - today, now, offset)
        case .tomorrowAtNoon:
            nanoseconds = Timestamp.hour(12, daysAfter: 1, now, offset)
        case .tomorrowPastNoon:
            nanoseconds = Timestamp.hour(12, daysAfter: 1, now, offset) + second / 1000
        case .earlierToday:
            // Midnight strikes at a full quarter everywhere, so that this is today wherever the server's clock stands.
            let quarter = now.flooredQuotient(by: 900 * second) * 900 * second
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
        let milliseconds = localNanoseconds.flooredQuotient(by: 1_000_000)
        let ofDay = milliseconds - day * 86_400_000
        let date = CivilDate(daysSince1970: Int(day))
        let zone = Int64(offset.magnitude)
        let parts: [(number: Int64, width: Int, before: Unicode.Scalar?)] = [
            (Int64(date.year), 4, nil), (Int64(date.month), 2, "-"), (Int64(date.day), 2, "-"),
            (ofDay / 3_600_000, 2, "T"), (ofDay / 60_000 % 60, 2, ":"), (ofDay / 1000 % 60, 2, ":"),
            (ofDay % 1000, 3, "."), (zone / 60, 2, offset < 0 ? "-" : "+"), (zone % 60, 2, ":"),
        ]
        var bytes: [UInt8] = []
        bytes.reserveCapacity(32)
        for part in parts {
            if let mark = part.before { bytes.append(UInt8(ascii: mark)) }
            Timestamp.append(part.number, part.width, to: &bytes)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private var localNanoseconds: Int64 { nanoseconds + Int64(offset) * 60_000_000_000 }

    /// Days since 1970-01-01 on the local calendar.
    private var day: Int64 { localNanoseconds.flooredQuotient(by: 86_400_000_000_000) }

    /// The first day with that number behind a day, both counted from 1970-01-01.
    private static func next(day number: Int, after day: Int64) -> Int64 {
        // No two months in a row are short.
        (day + 1...day + 62).first { CivilDate(daysSince1970: Int($0)).day == number } ?? day + 62
    }

    /// The full hour on the local calendar so many days after `now`.
    private static func hour(_ hour: Int64, daysAfter days: Int64, _ now: Int64, _ offset: Int) -> Int64 {
        let day = Timestamp(nanoseconds: now, offset: offset).day + days
        return (day * 24 + hour) * 3_600_000_000_000 - Int64(offset) * 60_000_000_000
    }

    /// The full hour, and what has passed of this one in UTC: it tells the moments of different requests apart.
    private static func pastHour(_ hour: Int64, daysAfter days: Int64, _ now: Int64, _ offset: Int) -> Int64 {
        let passed = now - now.flooredQuotient(by: 3_600_000_000_000) * 3_600_000_000_000
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

    /// Appends the digits of a number that is not negative, with zeros before it up to a width.
    private static func append(_ number: Int64, _ width: Int, to bytes: inout [UInt8]) {
        if number >= 10 || width > 1 { append(number / 10, width - 1, to: &bytes) }
        bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
    }
}
