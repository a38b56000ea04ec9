/// Dates in the one form that is still to be sent: `Sun, 06 Nov 1994 08:49:37 GMT`.
///
/// Source: RFC 9110 section 5.6.7 (IMF-fixdate).
package enum HTTPDate {
    private static let weekdays = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// Puts a moment after 1970 into words.
    package static func text(secondsSince1970 seconds: Int) -> String {
        let days = seconds / 86_400
        let second = seconds % 86_400
        let date = CivilDate(daysSince1970: days)
        let time = "\(padded(second / 3600)):\(padded(second / 60 % 60)):\(padded(second % 60))"
        return "\(weekdays[days % 7]), \(padded(date.day)) \(months[date.month - 1]) \(date.year) \(time) GMT"
    }

    /// Reads a date as seconds since 1970; nil for any other text, whatever size its numbers have.
    package static func second(of text: String) -> Int? {
        let words = text.split(separator: " ").map(String.init)
        guard words.count == 6, let day = Int(words[1]), (1...31).contains(day),
            let month = months.firstIndex(of: words[2]),
            let year = Int(words[3]), (1970...9999).contains(year)
        else { return nil }
        let clock = words[4].split(separator: ":").compactMap { Int($0) }
        // A leap second may stand there.
        guard clock.count == 3, zip(clock, [23, 59, 60]).allSatisfy({ (0...$1).contains($0) }) else { return nil }
        let days = CivilDate(year: year, month: month + 1, day: day).daysSince1970
        return days * 86_400 + clock[0] * 3_600 + clock[1] * 60 + clock[2]
    }

    private static func padded(_ number: Int) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }
}
