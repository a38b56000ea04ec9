import HTTPMessages
import Testing

@Suite("PercentEncoding")
struct PercentEncodingTests {
    @Test(
        "encodes the UTF-8 bytes that are not allowed (RFC 3986 section 2.1)",
        arguments: [
            ("aZ09-._~", .unreserved, "aZ09-._~"), ("a b/é%", .unreserved, "a%20b%2F%C3%A9%25"),
            ("a/b?c:@&=+", .pathSegment, "a%2Fb%3Fc:@&=+"), ("a/b?c", .path, "a/b%3Fc"),
            ("a/b?c#d", .query, "a/b?c%23d"),
            ("a&b=c+d;e", .queryComponent, "a%26b%3Dc%2Bd%3Be"), ("\u{1F600}\u{0}", .path, "%F0%9F%98%80%00"),
        ] as [(String, PercentEncoding.Allowed, String)]
    )
    func encodes(_ text: String, _ allowed: PercentEncoding.Allowed, _ expected: String) {
        #expect(PercentEncoding.encode(text, allowed: allowed) == expected)
        #expect(PercentEncoding.decode(expected) == text)
    }

    @Test(
        "decodes digits of either case and leaves the plus sign; refuses what is incomplete or no UTF-8",
        arguments: [
            ("%c3%A9+", "é+"), ("", ""), ("%", nil), ("%4", nil), ("%4g", nil), ("%%41", nil), ("%FF", nil),
            ("%C3", nil),
            ("%25%34%31", "%41"),
        ] as [(String, String?)]
    )
    func decodes(_ text: String, _ expected: String?) {
        #expect(PercentEncoding.decode(text) == expected)
    }
}
