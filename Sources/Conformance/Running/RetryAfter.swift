import HTTPMessages

/// What a server that is asked too often says about when to come back.
enum RetryAfter {
    /// How long to wait where the answer does not say.
    private static let unsaid: Duration = .seconds(1)

    /// How long the answer asks its client to wait; nil where it says nothing of the kind.
    ///
    /// 429 asks by its status, 503 only with a Retry-After.
    /// Source: RFC 6585 section 4; RFC 9110 sections 10.2.3 and 15.6.4.
    static func delay(of response: HTTPResponse) -> Duration? {
        guard response.status == 429 || response.status == 503 else { return nil }
        guard let text = response.fields["Retry-After"] else { return response.status == 429 ? unsaid : nil }
        // Nine digits are 30 years: more than any budget, and no overflow.
        if !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
            return .seconds(Int(text.prefix(9)) ?? 0)
        }
        // A date is told by the server's own clock: ours may be another.
        guard let then = second(of: text), let now = response.fields["Date"].flatMap(second) else { return unsaid }
        return .seconds(max(0, then - now))
    }

    /// Seconds since 1970 of a date in the one form that is still to be sent: `Sun, 06 Nov 1994 08:49:37 GMT`.
    ///
    /// Source: RFC 9110 section 5.6.7 (IMF-fixdate).
    private static func second(of text: String) -> Int? {
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let words = text.split(separator: " ").map(String.init)
        guard words.count == 6, let day = Int(words[1]), let month = months.firstIndex(of: words[2]),
            let year = Int(words[3]), (1970...9999).contains(year)
        else { return nil }
        let clock = words[4].split(separator: ":").compactMap { Int($0) }
        guard clock.count == 3 else { return nil }
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
