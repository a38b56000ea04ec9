import HTTPMessages
import Testing

@Suite("MediaType")
struct MediaTypeTests {
    @Test(
        "reads type, subtype and parameters (RFC 9110 section 8.3.1)",
        arguments: [
            ("application/json", "application/json"), ("Application/JSON", "application/json"),
            ("text/html;charset=UTF-8", "text/html; charset=UTF-8"),
            (" text/html ; Charset=\"utf-8\" ;", "text/html; charset=utf-8"),
            ("a/b; x=\"y;z, \\\"q\\\"\"", "a/b; x=\"y;z, \\\"q\\\"\""), ("*/*;q=0.5", "*/*; q=0.5"),
            ("application/problem+json", "application/problem+json"),
        ]
    )
    func reads(_ text: String, _ expected: String) throws {
        #expect(try #require(MediaType(text)).description == expected)
    }

    @Test(
        "refuses what is no media type",
        arguments: [
            "", "json", "/", "a/", "/b", "a/b/c", "a /b", "a/b; x", "a/b; =y", "a/b; x=", "a/b; x=\"y", "a/b; x=y z",
            "a/b, c/d", "a/é",
        ]
    )
    func refuses(_ text: String) {
        #expect(MediaType(text) == nil)
    }

    @Test(
        "knows JSON by type or suffix (RFC 6839 section 3.1)",
        arguments: [
            ("application/json", true), ("application/json; charset=utf-8", true), ("application/problem+JSON", true),
            ("image/x+json", true), ("text/json", false), ("application/jsonx", false), ("application/+json", false),
            ("application/x-json", false), ("text/html", false),
        ]
    )
    func json(_ text: String, _ expected: Bool) throws {
        #expect(try #require(MediaType(text)).isJSON == expected)
    }

    @Test(
        "falls into a range whose parameters it has (RFC 9110 section 12.5.1)",
        arguments: [
            ("text/html", "*/*", true), ("text/html", "text/*", true), ("text/html", "text/html", true),
            ("text/html;charset=utf-8", "text/html", true),
            ("text/html;charset=UTF-8", "text/html;charset=utf-8", true),
            ("text/html", "text/html;charset=utf-8", false), ("text/html;a=b", "text/html;a=c", false),
            ("text/html", "text/plain", false), ("text/html", "image/*", false), ("text/html", "text/html;q=0.1", true),
        ]
    )
    func matches(_ type: String, _ range: String, _ expected: Bool) throws {
        #expect(try #require(MediaType(type)).matches(try #require(MediaType(range))) == expected)
    }

    @Test("orders ranges by how narrow they are")
    func specificity() throws {
        let ranges = try ["*/*", "text/*", "text/html", "text/html;level=1"].map { try #require(MediaType($0)) }
        #expect(ranges.map(\.specificity) == [0, 1, 2, 3])
    }

    @Test("finds a parameter whatever its case")
    func parameter() throws {
        let type = try #require(MediaType("text/html; Charset=x; charset=y"))
        #expect(type.parameter("CHARSET") == "x")
        #expect(type.parameter("none") == nil)
        #expect(type.essence == "text/html")
    }
}
