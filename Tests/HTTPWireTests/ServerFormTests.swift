import HTTPMessages
import Testing

@testable import HTTPWire

@Suite("HTTPWireServer reads requests strictly")
struct ServerFormTests {
    struct Echo: HTTPResponder {
        func respond(to request: HTTPRequest) -> HTTPResponse {
            let body = request.body.map { String(decoding: $0, as: UTF8.self) } ?? "-"
            let text = "\(request.method) \(request.target) \(request.fields["Host"] ?? "?") \(body)"
            return HTTPResponse(status: 200, fields: [HTTPField(name: "X-Echo", value: text)])
        }
    }

    struct Row: Sendable, CustomTestStringConvertible {
        let clause: String
        let bytes: String
        let expected: [String]
        var testDescription: String { "\(clause): \(bytes.prefix(60).debugDescription)" }

        init(_ clause: String, _ bytes: String, _ expected: String...) {
            self.clause = clause
            self.bytes = bytes
            self.expected = expected
        }
    }

    static let close = "Connection: close\r\n\r\n"
    static let host = "Host: h\r\n"

    static let accepted = [
        Row("9112 3", "GET /a?b HTTP/1.1\r\n" + host + close, "GET /a?b h -"),
        Row("9112 2.2", "\r\nGET / HTTP/1.1\r\n" + host + close, "GET / h -"),
        Row("9110 2.5", "GET / HTTP/1.0\r\n\r\n", "GET / ? -"),
        Row("9110 2.5", "GET / HTTP/1.7\r\n" + host + close, "GET / h -"),
        Row("9110 9.1", "brew-it / HTTP/1.1\r\n" + host + close, "brew-it / h -"),
        Row("9112 3.2.2", "GET http://Other:81/x?y HTTP/1.1\r\n" + host + close, "GET /x?y Other:81 -"),
        Row("9112 3.2.2", "GET http://other HTTP/1.1\r\n" + host + close, "GET / other -"),
        Row("9112 3.2.4", "OPTIONS * HTTP/1.1\r\n" + host + close, "OPTIONS * h -"),
        Row("9112 3.2", "GET / HTTP/1.1\r\nHost:\r\n" + close, "GET /  -"),
        Row("9112 3.2", "GET / HTTP/1.1\r\nhOST: [::1]:80\r\n" + close, "GET / [::1]:80 -"),
        Row("9112 6.2", "POST / HTTP/1.1\r\n" + host + "Content-Length: 2\r\n" + close + "hi", "POST / h hi"),
        Row("9112 6.2", "POST / HTTP/1.1\r\n" + host + "Content-Length: 0\r\n" + close, "POST / h "),
        Row(
            "9112 7.1",
            "POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n" + close
                + "2;x=y\r\nhi\r\n1\r\n!\r\n0\r\nT: v\r\n\r\n",
            "POST / h hi!"
        ),
        Row(
            "9112 9.3.2",
            "POST /1 HTTP/1.1\r\n" + host + "Content-Length: 1\r\n\r\naGET /2 HTTP/1.1\r\n" + host
                + "\r\nGET /3 HTTP/1.1\r\n"
                + host + close + "GET /4 HTTP/1.1\r\n" + host + "\r\n",
            "POST /1 h a",
            "GET /2 h -",
            "GET /3 h -"
        ),
        Row(
            "9112 9.3",
            "GET /1 HTTP/1.0\r\nConnection: keep-alive\r\n\r\nGET /2 HTTP/1.0\r\n\r\n",
            "GET /1 ? -",
            "GET /2 ? -"
        ),
    ]

    @Test("hands every legal request to the responder, in order", arguments: accepted)
    func accepts(_ row: Row) throws {
        let server = HTTPWireServer(responder: Echo())
        let port = try server.start()
        defer { server.stop() }
        let text = try #require(try RawClient.exchange([row.bytes], port: port))
        let echoes = text.split(separator: "\r\n").filter { $0.hasPrefix("X-Echo: ") }.map { String($0.dropFirst(8)) }
        #expect(echoes == row.expected)
        #expect(RawClient.statuses(text) == row.expected.map { _ in 200 })
    }

    @Test("reads a request that comes byte by byte")
    func byteByByte() throws {
        let server = HTTPWireServer(responder: Echo())
        let port = try server.start()
        defer { server.stop() }
        let bytes = "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\nConnection: close\r\n\r\nhi"
        let text = try RawClient.exchange(bytes.unicodeScalars.map { String($0) }, port: port)
        #expect(text?.contains("X-Echo: POST / h hi\r\n") == true)
    }

    struct Refusal: Sendable, CustomTestStringConvertible {
        let clause: String
        let bytes: String
        let status: Int
        var testDescription: String { "\(clause) \(status): \(bytes.prefix(60).debugDescription)" }

        init(_ clause: String, _ status: Int, _ bytes: String) {
            self.clause = clause
            self.bytes = bytes
            self.status = status
        }
    }

    static let post = "POST / HTTP/1.1\r\nHost: h\r\n"
    static let chunked = post + "Transfer-Encoding: chunked\r\n\r\n"

    static let refused = [
        Refusal("9112 3", 400, "GET /\r\n\r\n"),
        Refusal("9112 3", 400, "GET  / HTTP/1.1\r\nHost: h\r\n\r\n"),
        Refusal("9112 3", 400, "GET / HTTP/1.1 \r\nHost: h\r\n\r\n"),
        Refusal("9112 3", 400, "GET /a b HTTP/1.1\r\nHost: h\r\n\r\n"),
        Refusal("9110 9.1", 400, "G(T / HTTP/1.1\r\nHost: h\r\n\r\n"),
        Refusal("9112 2.3", 400, "GET / http/1.1\r\nHost: h\r\n\r\n"),
        Refusal("9112 2.3", 400, "GET / HTTP/1.10\r\nHost: h\r\n\r\n"),
        Refusal("9110 2.5", 505, "GET / HTTP/2.0\r\nHost: h\r\n\r\n"),
        Refusal("9113 3.4", 505, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
        Refusal("9112 3.2", 400, "GET x HTTP/1.1\r\nHost: h\r\n\r\n"),
        Refusal("9112 3.2.2", 400, "GET http:///a HTTP/1.1\r\nHost: h\r\n\r\n"),
        Refusal("9112 3.2.2", 400, "GET http://u@h/a HTTP/1.1\r\nHost: h\r\n\r\n"),
        Refusal("9112 3.2.2", 400, "GET ftp://h/a HTTP/1.1\r\nHost: h\r\n\r\n"),
        Refusal("9112 3.2.2", 400, "GET http://h/a HTTP/1.1\r\n\r\n"),
        Refusal("9112 3.2", 400, "GET / HTTP/1.1\r\nHost: h:99999\r\n\r\n"),
        Refusal("9112 3.2", 400, "GET / HTTP/1.1\r\nHost: a, b\r\n\r\n"),
        Refusal("9112 3.2", 400, "GET / HTTP/1.0\r\nHost: a\r\nHost: b\r\n\r\n"),
        Refusal("9112 3.2.4", 400, "GET * HTTP/1.1\r\nHost: h\r\n\r\n"),
        Refusal("9112 3.2.3", 501, "CONNECT h:80 HTTP/1.1\r\nHost: h\r\n\r\n"),
        Refusal("9110 4.1", 400, "GET /#f HTTP/1.1\r\nHost: h\r\n\r\n"),
        Refusal("9110 4.1", 400, "GET /é HTTP/1.1\r\nHost: h\r\n\r\n"),
        Refusal("9112 3.2", 400, "GET / HTTP/1.1\r\n\r\n"),
        Refusal("9112 3.2", 400, "GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n"),
        Refusal("9112 3.2", 400, "GET / HTTP/1.1\r\nHost: a b\r\n\r\n"),
        Refusal("9112 3.2", 400, "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n"),
        Refusal("9112 3.2", 400, "GET / HTTP/1.1\r\nHost: u@a\r\n\r\n"),
        Refusal("9112 2.2", 400, "GET / HTTP/1.1\nHost: h\n\n"),
        Refusal("9112 2.2", 400, "GET / HTTP/1.1\r\n X: y\r\nHost: h\r\n\r\n"),
        Refusal("9112 2.2", 400, "GET / HTTP/1.1\r\nHost: h\r\nX: a\rb\r\n\r\n"),
        Refusal("9112 5", 400, "GET / HTTP/1.1\r\nHost: h\r\nnonsense\r\n\r\n"),
        Refusal("9112 5.1", 400, "GET / HTTP/1.1\r\nHost : h\r\n\r\n"),
        Refusal("9112 5.2", 400, "GET / HTTP/1.1\r\nHost: h\r\nX: a\r\n b\r\n\r\n"),
        Refusal("9110 5.5", 400, "GET / HTTP/1.1\r\nHost: h\r\nX: \u{0}\r\n\r\n"),
        Refusal("9112 6.3", 400, post + "Content-Length: 1\r\nContent-Length: 2\r\n\r\nab"),
        Refusal("9112 6.3", 400, post + "Content-Length: 2\r\nContent-Length: 2\r\n\r\nab"),
        Refusal("9112 6.3", 400, post + "Content-Length: 2, 2\r\n\r\nab"),
        Refusal("9112 6.3", 400, post + "Content-Length: +2\r\n\r\nab"),
        Refusal("9112 6.3", 400, post + "Content-Length: 0x2\r\n\r\nab"),
        Refusal("9112 6.3", 400, post + "Content-Length:\r\n\r\nab"),
        Refusal("9112 6.1", 400, post + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
        Refusal("9112 6.1", 400, "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
        Refusal("9112 6.3", 400, post + "Transfer-Encoding: gzip\r\n\r\n0\r\n\r\n"),
        Refusal("9112 6.3", 400, post + "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n"),
        Refusal("9112 6.3", 400, post + "Transfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n"),
        Refusal("9112 6.3", 400, post + "Transfer-Encoding: chunked;a=b, x\r\n\r\n0\r\n\r\n"),
        Refusal("9112 6.3", 400, post + "Transfer-Encoding: \u{B}chunked\r\n\r\n0\r\n\r\n"),
        Refusal("9112 5.1", 400, post + "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n"),
        Refusal("9112 5.1", 400, post + "Content-Length : 2\r\n\r\nab"),
        Refusal("9112 6.3", 400, post + "Content-Length: -2\r\n\r\nab"),
        Refusal("9112 6.3", 400, post + "Content-Length: 2 2\r\n\r\nab"),
        Refusal("9112 6.3", 400, post + "Content-Length: 2\r\nContent-Length: x\r\n\r\nab"),
        Refusal("9112 6.3", 400, post + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n"),
        Refusal("9112 6.3", 400, post + "Transfer-Encoding:\r\n\r\n0\r\n\r\n"),
        Refusal("9112 6.1", 400, post + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
        Refusal("9112 6.1", 501, post + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n"),
        Refusal("9112 7.1", 400, chunked + "x\r\n\r\n"),
        Refusal("9112 7.1", 400, chunked + "-1\r\n\r\n"),
        Refusal("9112 7.1", 400, chunked + "+1\r\na\r\n0\r\n\r\n"),
        Refusal("9112 7.1", 400, chunked + "1 1\r\na\r\n0\r\n\r\n"),
        Refusal("9112 7.1", 400, chunked + " 1\r\na\r\n0\r\n\r\n"),
        Refusal("9112 7.1", 400, chunked + "1;a\rb\r\na\r\n0\r\n\r\n"),
        Refusal("9112 7.1.2", 400, chunked + "0\r\nX : y\r\n\r\n"),
        Refusal("9112 7.1", 400, chunked + "0x0\r\n\r\n"),
        Refusal("9112 7.1", 400, chunked + "1\r\nab\r\n0\r\n\r\n"),
        Refusal("9112 7.1", 400, chunked + "1\r\na\n0\r\n\r\n"),
        Refusal("9112 7.1", 400, chunked + "1\na\r\n0\r\n\r\n"),
        Refusal("9112 7.1.1", 400, chunked + "1 \r\na\r\n0\r\n\r\n"),
        Refusal("9110 6.5.1", 400, chunked + "0\r\nContent-Length: 3\r\n\r\n"),
        Refusal("9110 10.1.1", 417, post + "Expect: tea\r\nContent-Length: 1\r\n\r\na"),
        Refusal("9112 3", 414, "GET /" + String(repeating: "a", count: 300) + " HTTP/1.1\r\nHost: h\r\n\r\n"),
        Refusal("9112 3", 501, String(repeating: "A", count: 300)),
        Refusal("6585 5", 431, post + "X: " + String(repeating: "a", count: 3000) + "\r\n\r\n"),
        Refusal("6585 5", 431, post + String(repeating: "X: a\r\n", count: 300) + "\r\n"),
        Refusal("9110 15.5.14", 413, post + "Content-Length: 1001\r\n\r\n"),
        Refusal("9110 15.5.14", 413, post + "Content-Length: 99999999999999999999999\r\n\r\n"),
        Refusal("9110 15.5.14", 413, chunked + "3e9\r\n"),
        Refusal("9110 15.5.14", 413, chunked + "fffffffffffffffffffff\r\n"),
        Refusal("9110 15.5.9", 408, "GET / HTTP/1.1\r\nHost:"),
        Refusal("9110 15.5.9", 408, post + "Content-Length: 3\r\n\r\na"),
    ]

    @Test("answers what is not well formed by itself, and closes the connection", arguments: refused)
    func refuses(_ row: Refusal) throws {
        var limits = HTTPLimits()
        limits.startLineBytes = 200
        limits.fieldSectionBytes = 2000
        limits.bodyBytes = 1000
        if row.status == 408 { limits.requestTime = .milliseconds(100) }
        let server = HTTPWireServer(responder: Echo(), limits: limits)
        let port = try server.start()
        defer { server.stop() }
        // What follows the refused request must not be taken for another one.
        let next = row.status == 408 ? "" : "GET /smuggled HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n"
        let text = try #require(try RawClient.exchange([row.bytes + next], port: port))
        #expect(RawClient.statuses(text) == [row.status], "\(text)")
        #expect(text.contains("Connection: close\r\n"))
        #expect(!text.contains("smuggled"))
    }
}
