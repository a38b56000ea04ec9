import HTTPMessages
import Testing

@Suite("HTTPOrigin")
struct HTTPOriginTests {
    struct Row: Sendable {
        let url: String
        let scheme: String
        let host: String
        let port: Int
        let basePath: String
        let authority: String
        let description: String
    }

    @Test(
        "reads scheme, host, port and base path (RFC 3986 section 3)",
        arguments: [
            Row(
                url: "http://127.0.0.1:8080/base",
                scheme: "http",
                host: "127.0.0.1",
                port: 8080,
                basePath: "/base",
                authority: "127.0.0.1:8080",
                description: "http://127.0.0.1:8080/base"
            ),
            Row(
                url: "HTTPS://Example.COM",
                scheme: "https",
                host: "example.com",
                port: 443,
                basePath: "",
                authority: "example.com",
                description: "https://example.com"
            ),
            Row(
                url: "http://h:80/a/b%20c//",
                scheme: "http",
                host: "h",
                port: 80,
                basePath: "/a/b%20c",
                authority: "h",
                description: "http://h/a/b%20c"
            ),
            Row(
                url: "https://h:80/",
                scheme: "https",
                host: "h",
                port: 80,
                basePath: "",
                authority: "h:80",
                description: "https://h:80"
            ),
            Row(
                url: "http://[2001:DB8::1]:81",
                scheme: "http",
                host: "2001:db8::1",
                port: 81,
                basePath: "",
                authority: "[2001:db8::1]:81",
                description: "http://[2001:db8::1]:81"
            ),
            Row(
                url: "http://[::1]",
                scheme: "http",
                host: "::1",
                port: 80,
                basePath: "",
                authority: "[::1]",
                description: "http://[::1]"
            ),
        ]
    )
    func reads(_ row: Row) throws {
        let origin = try #require(HTTPOrigin(row.url))
        #expect(origin.scheme == row.scheme)
        #expect(origin.host == row.host)
        #expect(origin.port == row.port)
        #expect(origin.basePath == row.basePath)
        #expect(origin.authority == row.authority)
        #expect(origin.description == row.description)
    }

    @Test(
        "refuses what is no origin",
        arguments: [
            "", "h", "//h", "ftp://h", "http://", "http:///a", "http://h:0", "http://h:65536", "http://h:x",
            "http://h:-1",
            "http://h:+1", "http://u@h", "http://u:p@h", "http://h?x", "http://h/?x", "http://h/#f", "http://h/a b",
            "http://h/%2", "http://h/%zz", "http://a b", "http://::1", "http://[::1", "http://[::1]x",
            "http://[1::2::3]",
            "http://[h]", "http://[12345::]", "http://h/é", "http://h\r\nX: y",
        ]
    )
    func refuses(_ url: String) {
        #expect(HTTPOrigin(url) == nil)
    }

    @Test(
        "knows loopback by its very name",
        arguments: [
            ("127.0.0.1", true), ("127.255.0.9", true), ("localhost", true), ("LocalHost", true), ("[::1]", true),
            ("[0:0:0:0:0:0:0:1]", true), ("[::0.0.0.1]", true), ("128.0.0.1", false), ("127.0.0.1.example.com", false),
            ("127.1", false), ("127.0.0.256", false), ("127.0.0.01", false), ("localhost.example", false),
            ("[::2]", false), ("[1::1]", false), ("0.0.0.0", false), ("10.0.0.1", false),
        ]
    )
    func loopback(_ host: String, _ expected: Bool) throws {
        #expect(try #require(HTTPOrigin("http://\(host)")).isLoopback == expected)
    }
}
