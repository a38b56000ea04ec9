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
        guard let then = HTTPDate.second(of: text), let now = response.fields["Date"].flatMap(HTTPDate.second)
        else { return unsaid }
        return .seconds(max(0, then - now))
    }
}
