import HTTPMessages
import Testing

@Suite("HTTPRequest")
struct HTTPRequestTests {
    @Test(
        "splits the target at its first question mark (RFC 3986 section 3.4)",
        arguments: [
            ("/a%20b/c?x=1", "/a%20b/c", "x=1"), ("/a", "/a", nil), ("/a?", "/a", ""), ("/a?b?c", "/a", "b?c"),
            ("*", "*", nil),
        ] as [(String, String, String?)]
    )
    func target(_ target: String, _ path: String, _ query: String?) {
        let request = HTTPRequest(method: "GET", target: target)
        #expect(request.path == path)
        #expect(request.query == query)
    }
}
