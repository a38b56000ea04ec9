import HTTPMessages
import Testing

@testable import HTTPWire

@Suite("HTTPWireClient ends every broken exchange as a failure")
struct ResponseFailureTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let name: String
        let clause: String
        let steps: [ScriptServer.Step]
        let kind: HTTPFailure.Kind
        let reason: String
        var testDescription: String { "\(name) (\(clause))" }

        init(_ name: String, _ clause: String, _ bytes: String, _ kind: HTTPFailure.Kind, _ reason: String) {
            self.init(name, clause, [.write(bytes)], kind, reason)
        }

        init(
            _ name: String,
            _ clause: String,
            _ steps: [ScriptServer.Step],
            _ kind: HTTPFailure.Kind,
            _ reason: String
        ) {
            self.name = name
            self.clause = clause
            self.steps = steps
            self.kind = kind
            self.reason = reason
        }
    }

    static let ok = "HTTP/1.1 200 OK\r\n"
    static let chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"

    static let rows = [
        Row("nothing at all", "9112 8", [], .connectionLost, "ended before the status line"),
        Row("part of the version", "9112 8", "HTT", .truncated, "ended inside the status line"),
        Row("part of the status line", "9112 8", "HTTP/1.1 20", .truncated, "ended inside the status line"),
        Row("no end of the fields", "9112 8", ok + "A: b\r\n", .truncated, "ended inside the field section"),
        Row("part of a field", "9112 8", ok + "A: b", .truncated, "ended inside the field section"),
        Row("short content", "9112 8", ok + "Content-Length: 5\r\n\r\nhi", .truncated, "after 2 of 5 bytes of content"),
        Row("interim only", "9110 15.2", "HTTP/1.1 100 Continue\r\n\r\n", .truncated, "ended before the status line"),
        Row("no chunk", "9112 8", chunked, .truncated, "ended before a chunk size"),
        Row("short chunk", "9112 8", chunked + "5\r\nhi", .truncated, "after 2 of 5 bytes of a chunk"),
        Row("no end of a chunk", "9112 8", chunked + "2\r\nhi", .truncated, "before the end of a chunk"),
        Row("no last chunk", "9112 8", chunked + "2\r\nhi\r\n", .truncated, "ended before a chunk size"),
        Row("no trailer end", "9112 8", chunked + "0\r\n", .truncated, "ended inside the trailer section"),
        Row("two lengths", "9112 6.3", ok + "Content-Length: 2\r\nContent-Length: 3\r\n\r\nhi", .notHTTP, "`2, 3`"),
        Row("negative length", "9112 6.3", ok + "Content-Length: -2\r\n\r\nhi", .notHTTP, "`-2`"),
        Row("signed length", "9110 8.6", ok + "Content-Length: +2\r\n\r\nhi", .notHTTP, "`+2`"),
        Row("empty length", "9110 8.6", ok + "Content-Length:\r\n\r\nhi", .notHTTP, "not one valid number"),
        Row("length with unit", "9110 8.6", ok + "Content-Length: 2 bytes\r\n\r\nhi", .notHTTP, "`2 bytes`"),
        Row(
            "length past 2^64",
            "9110 8.6",
            ok + "Content-Length: 18446744073709551617\r\n\r\n",
            .tooLarge,
            "content of"
        ),
        Row("list of two lengths", "9112 6.3", ok + "Content-Length: 2, 3\r\n\r\nhi", .notHTTP, "`2, 3`"),
        Row("hexadecimal length", "9110 8.6", ok + "Content-Length: 0x2\r\n\r\nhi", .notHTTP, "`0x2`"),
        Row("vast length", "9112 6.3", ok + "Content-Length: 99999999999999999999\r\n\r\n", .tooLarge, "content of"),
        Row("empty chunk size", "9112 7.1", chunked + "\r\nhi", .notHTTP, "chunk size ``"),
        Row("chunk size not hex", "9112 7.1", chunked + "xyz\r\nhi", .notHTTP, "chunk size `xyz`"),
        Row("chunk size with 0x", "9112 7.1", chunked + "0x2\r\nhi\r\n0\r\n\r\n", .notHTTP, "chunk size `0x2`"),
        Row("space inside a chunk size", "9112 7.1", chunked + "1 0\r\nhi", .notHTTP, "chunk size `1 0`"),
        Row("chunk size past 2^64", "9112 7.1", chunked + "10000000000000002\r\nhi", .tooLarge, "chunked content"),
        Row("negative chunk size", "9112 7.1", chunked + "-2\r\nhi", .notHTTP, "chunk size `-2`"),
        Row("vast chunk size", "9112 7.1", chunked + "fffffffffffffffff\r\nhi", .tooLarge, "chunked content"),
        Row("chunk longer than said", "9112 7.1", chunked + "1\r\nhi\r\n0\r\n\r\n", .notHTTP, "not followed by CRLF"),
        Row("chunk shorter than said", "9112 7.1", chunked + "2\r\nh\r\n0\r\n\r\n", .notHTTP, "not followed by CRLF"),
        Row("garbage", "9112 4", [.write("hello world\n"), .hold], .notHTTP, "begins with `hello world?`"),
        Row("HTML without head", "9112 4", "<html></html>", .notHTTP, "begins with `<html>"),
        Row("TLS alert", "9112 4", [.write([0x15, 3, 3, 0, 2, 2, 40]), .hold], .notHTTP, "begins like TLS"),
        Row("one TLS byte", "9112 4", [.write([0x16]), .hold], .notHTTP, "begins like TLS"),
        Row("HTTP/2 frame", "9113 3.4", [.write([0, 0, 18, 4, 0, 0, 0, 0, 0]), .hold], .notHTTP, "status line"),
        Row("HTTP/2 preface", "9113 3.4", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", .notHTTP, "begins with `PRI *"),
        Row("three empty lines", "9112 2.2", "\r\n\r\n\r\nHTTP/1.1 200 OK\r\n\r\n", .notHTTP, "not with a status line"),
        Row("bare CR first", "9112 2.2", "\rHTTP/1.1 200 OK\r\n\r\n", .notHTTP, "begins with CR"),
        Row("NUL first", "9112 4", "\u{0}HTTP/1.1 200 OK\r\n\r\n", .notHTTP, "begins with `?HTTP"),
        Row("HTTP/2.0", "9110 6.2", "HTTP/2.0 200 OK\r\n\r\n", .notHTTP, "another major version"),
        Row("small letters", "9112 2.3", "http/1.1 200 OK\r\n\r\n", .notHTTP, "begins with `http/1.1 200"),
        Row("two-digit status", "9112 4", "HTTP/1.1 20 OK\r\n\r\n", .notHTTP, "no three-digit status code"),
        Row("four-digit status", "9112 4", "HTTP/1.1 2000 OK\r\n\r\n", .notHTTP, "no three-digit status code"),
        Row("two spaces", "9112 4", "HTTP/1.1  200 OK\r\n\r\n", .notHTTP, "no three-digit status code"),
        Row("no version", "9112 2.3", "HTTP/one 200 OK\r\n\r\n", .notHTTP, "does not begin with an HTTP version"),
        Row("endless status line", "9112 3", [.write("HTTP/1.1 200 "), .flood("aaaaaaaa")], .tooLarge, "status line"),
        Row("endless field", "9110 5.4", [.write(ok + "A: "), .flood("aaaaaaaa")], .tooLarge, "field section"),
        Row("endless fields", "9110 5.4", [.write(ok), .flood("A: b\r\n")], .tooLarge, "field section"),
        Row("endless content", "9112 6.3", [.write(ok + "\r\n"), .flood("aaaaaaaa")], .tooLarge, "content is longer"),
        Row("endless chunks", "9112 7.1", [.write(chunked), .flood("1\r\na\r\n")], .tooLarge, "chunked content"),
        Row("endless extension", "9112 7.1.1", [.write(chunked + "1;"), .flood("aaaa")], .tooLarge, "chunk size line"),
        Row("endless trailers", "9112 7.1.2", [.write(chunked + "0\r\n"), .flood("A: b\r\n")], .tooLarge, "trailer"),
        Row("endless interim", "9110 15.2", [.flood("HTTP/1.1 100 Continue\r\n\r\n")], .tooLarge, "interim responses"),
    ]

    static var smallLimits: HTTPLimits {
        var limits = HTTPLimits()
        limits.startLineBytes = 200
        limits.fieldSectionBytes = 1000
        limits.bodyBytes = 1000
        limits.receivedBytes = 64
        return limits
    }

    @Test("names the kind and the reason", arguments: rows)
    func fails(_ row: Row) throws {
        let server = try ScriptServer([[.request] + row.steps])
        defer { server.stop() }
        let client = try server.client(ResponseFailureTests.smallLimits)
        let reply = client.send(HTTPRequest(method: "GET", target: "/"), timeout: .seconds(5))
        let failure = try #require(reply.failure, "\(reply)")
        #expect(failure.kind == row.kind)
        #expect(failure.reason.contains(row.reason), "\(failure.reason)")
        #expect(failure.received.count <= 64)
        #expect(reply.elapsed < .seconds(4))
    }

    @Test("keeps the bytes that came")
    func received() throws {
        let server = try ScriptServer([[.request, .write("garbage")]])
        defer { server.stop() }
        let reply = try server.client().send(HTTPRequest(method: "GET", target: "/"), timeout: .seconds(5))
        #expect(reply.failure?.received == Array("garbage".utf8))
    }

    @Test(
        "bounds the whole exchange, silent or dripping",
        arguments: [
            [.request, .hold],
            [.request, .write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhi"), .hold],
            [.request, .drip("HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n\r\n" + String(repeating: "a", count: 900))],
        ] as [[ScriptServer.Step]]
    )
    func timesOut(_ steps: [ScriptServer.Step]) throws {
        let server = try ScriptServer([steps])
        defer { server.stop() }
        let reply = try server.client().send(HTTPRequest(method: "GET", target: "/"), timeout: .milliseconds(150))
        #expect(reply.failure?.kind == .timedOut)
        #expect(reply.elapsed >= .milliseconds(150) && reply.elapsed < .seconds(2))
    }

    @Test("a closed port is unreachable, with host and port in the reason")
    func refused() throws {
        let listener = try Listener(host: "127.0.0.1", port: 0)
        listener.close()
        let origin = try #require(HTTPOrigin("http://127.0.0.1:\(listener.port)"))
        let reply = try HTTPWireClient(origin: origin).send(
            HTTPRequest(method: "GET", target: "/"),
            timeout: .seconds(5)
        )
        #expect(reply.failure?.kind == .unreachable)
        #expect(reply.failure?.reason == "no connection to 127.0.0.1:\(listener.port): Connection refused")
    }

    @Test("an unknown name is unreachable")
    func unknownName() throws {
        let origin = try #require(HTTPOrigin("http://nothing.invalid:81"))
        let reply = try HTTPWireClient(origin: origin).send(
            HTTPRequest(method: "GET", target: "/"),
            timeout: .seconds(5)
        )
        #expect(reply.failure?.kind == .unreachable)
        #expect(reply.failure?.reason.hasPrefix("no connection to nothing.invalid:81: ") == true)
    }

    @Test("an https origin is refused at once")
    func https() throws {
        let origin = try #require(HTTPOrigin("https://localhost"))
        let error = #expect(throws: HTTPFailure.self) { try HTTPWireClient(origin: origin) }
        #expect(error?.kind == .notExpressible)
    }
}
