import HTTPMessages
import Testing

@testable import HTTPWire

@Suite("HTTPWireClient reads every form of response")
struct ResponseFormTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let name: String
        let clause: String
        var method = "GET"
        let bytes: String
        var status = 200
        var body = ""
        var findings: [String] = []
        var testDescription: String { "\(name) (\(clause))" }
    }

    static let legal = [
        Row(name: "plain", clause: "9112 6.2", bytes: "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi", body: "hi"),
        Row(name: "empty reason", clause: "9112 4", bytes: "HTTP/1.1 200 \r\nContent-Length: 2\r\n\r\nhi", body: "hi"),
        Row(name: "mixed case", clause: "9110 5.1", bytes: "HTTP/1.1 200 OK\r\ncOnTeNt-lEnGtH:2\r\n\r\nhi", body: "hi"),
        Row(name: "OWS", clause: "9112 5", bytes: "HTTP/1.1 200 OK\r\nContent-Length: \t 2 \t\r\n\r\nhi", body: "hi"),
        Row(
            name: "leading zero",
            clause: "9110 8.6",
            bytes: "HTTP/1.1 200 OK\r\nContent-Length: 02\r\n\r\nhi",
            body: "hi"
        ),
        Row(name: "to the end", clause: "9112 6.3", bytes: "HTTP/1.1 200 OK\r\n\r\nall of it", body: "all of it"),
        Row(name: "HTTP/1.0", clause: "9110 2.5", bytes: "HTTP/1.0 200 OK\r\n\r\nold", body: "old"),
        Row(
            name: "higher minor",
            clause: "9110 2.5",
            bytes: "HTTP/1.9 200 OK\r\nContent-Length: 2\r\n\r\nhi",
            body: "hi"
        ),
        Row(
            name: "chunked",
            clause: "9112 7.1",
            bytes: "HTTP/1.1 200 OK\r\nTransfer-Encoding: Chunked\r\n\r\n2\r\nhe\r\n0A\r\n0123456789\r\n000\r\n\r\n",
            body: "he0123456789"
        ),
        Row(
            name: "chunk extensions",
            clause: "9112 7.1.1",
            bytes: "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2;a;b=c;d=\"e;f\"\r\nhi\r\n0;x\r\n\r\n",
            body: "hi"
        ),
        Row(
            name: "trailers",
            clause: "9112 7.1.2",
            bytes: "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\nDigest: x\r\nB: y\r\n\r\n",
            body: "hi"
        ),
        Row(
            name: "interim responses",
            clause: "9110 15.2",
            bytes: "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"
                + "HTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n",
            status: 201
        ),
        Row(
            name: "reason beyond ASCII",
            clause: "9112 4",
            bytes: "HTTP/1.1 200 Schön\r\nContent-Length: 2\r\n\r\nhi",
            body: "hi"
        ),
        Row(
            name: "repeated fields",
            clause: "9110 5.3",
            bytes: "HTTP/1.1 200 OK\r\nSet-Cookie: a\r\nSet-Cookie: b\r\nContent-Length: 2\r\n\r\nhi",
            body: "hi"
        ),
        Row(
            name: "HTTP/1.0 that keeps alive",
            clause: "9112 9.3",
            bytes: "HTTP/1.0 200 OK\r\nConnection: keep-alive\r\nContent-Length: 2\r\n\r\nhi",
            body: "hi"
        ),
        Row(
            name: "quoted extension with an escape",
            clause: "9112 7.1.1",
            bytes: "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2;a=\"\\\";\"\r\nhi\r\n0\r\n\r\n",
            body: "hi"
        ),
        Row(name: "204", clause: "9112 6.3", bytes: "HTTP/1.1 204 No Content\r\n\r\n", status: 204),
        Row(
            name: "304",
            clause: "9112 6.3",
            bytes: "HTTP/1.1 304 Not Modified\r\nContent-Length: 9\r\n\r\n",
            status: 304
        ),
        Row(name: "HEAD", clause: "9112 6.3", method: "HEAD", bytes: "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n"),
        Row(
            name: "HEAD of chunked",
            clause: "9112 6.1",
            method: "HEAD",
            bytes: "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
        ),
    ]

    @Test("reads a legal response without a finding, a faulty one with its finding", arguments: legal + faulty)
    func reads(_ row: Row) throws {
        let server = try ScriptServer([[.request, .write(row.bytes)]])
        defer { server.stop() }
        let reply = try server.client().send(HTTPRequest(method: row.method, target: "/"), timeout: .seconds(5))
        #expect(reply.failure == nil)
        #expect(reply.response?.status == row.status)
        #expect(reply.response.map { String(decoding: $0.body, as: UTF8.self) } == row.body)
        #expect(reply.findings.map(\.code) == row.findings)
        #expect(
            reply.findings.allSatisfy {
                $0.clause.hasSuffix(row.clause.split(separator: " ")[1]) || row.method == "HEAD"
            }
        )
    }

    @Test("a folded value is joined with a space (RFC 9112 section 5.2)")
    func folded() throws {
        let bytes = "HTTP/1.1 200 OK\r\nA:\r\n\tb\r\nC: d \r\n  \r\n e\r\nContent-Length: 0\r\n\r\n"
        let server = try ScriptServer([[.request, .write(bytes)]])
        defer { server.stop() }
        let response = try server.client().send(HTTPRequest(method: "GET", target: "/"), timeout: .seconds(5)).response
        #expect(response?.fields.map(\.description) == ["A: b", "C: d e", "Content-Length: 0"])
    }

    @Test("reads a response that comes byte by byte")
    func byteByByte() throws {
        let text = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\n\r\n"
        let server = try ScriptServer([[.request] + text.utf8.map { .write([$0]) } + [.hold]])
        defer { server.stop() }
        let reply = try server.client().send(HTTPRequest(method: "GET", target: "/"), timeout: .seconds(5))
        #expect(reply.response?.body == Array("hi".utf8))
        #expect(reply.findings == [])
    }

    @Test("keeps repeated fields in order, and reads values as UTF-8 or else as Latin-1")
    func fields() throws {
        let head = Array("HTTP/1.1 200 Fine\r\nA: 1\r\nContent-Length: 0\r\na: 2\r\nU: é\r\nL: ".utf8)
        let server = try ScriptServer([[.request, .write(head + [0xE9] + Array("\r\n\r\n".utf8))]])
        defer { server.stop() }
        let response = try server.client().send(HTTPRequest(method: "GET", target: "/"), timeout: .seconds(5)).response
        #expect(response?.reason == "Fine")
        #expect(response?.fields.values(of: "A") == ["1", "2"])
        #expect(response?.fields["U"] == "é")
        #expect(response?.fields["L"] == "é")
        #expect(response?.fields.map(\.name) == ["A", "Content-Length", "a", "U", "L"])
    }
}
