/// Dates as servers write them into fields.
enum FieldDate {
    /// Seconds since 1970 of a date in the one form that is still to be sent: `Sun, 06 Nov 1994 08:49:37 GMT`.
    ///
    /// Source: RFC 9110 section 5.6.7 (IMF-fixdate).
    static func second(of text: String) -> Int? {
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let words = text.split(separator: " ").map(String.init)
        guard words.count == 6, let day = Int(words[1]), (1...31).contains(day),
            let month = months.firstIndex(of: words[2]),
            let year = Int(words[3]), (1970...9999).contains(year)
        else { return nil }
        let clock = words[4].split(separator: ":").compactMap { Int($0) }
        // A leap second may stand there.
        guard clock.count == 3, zip(clock, [23, 59, 60]).allSatisfy({ (0...$1).contains($0) }) else { return nil }
        return (days(to: year, month: month + 1) + day - 1) * 86_400 + clock[0] * 3_600 + clock[1] * 60 + clock[2]
    }

    /// Days from 1970-01-01 to the first of a month.
    ///
    /// Source: H. Hinnant, chrono-Compatible Low-Level Date Algorithms, `days_from_civil`.
    private static func days(to year: Int, month: Int) -> Int {
        let year = month <= 2 ? year - 1 : year
        let ofEra = year % 400
        let ofYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5
        return year / 400 * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
    }
}
