import HTTPMessages
import Testing

@testable import HTTPWire

@Suite("HTTPWireClient writes requests")
struct RequestFormTests {
    private static let ok = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"

    struct Row: Sendable {
        let request: HTTPRequest
        let expected: String
    }

    @Test(
        "adds Host, User-Agent, Accept-Encoding and Content-Length only where they are absent, and never Content-Type",
        arguments: [
            Row(
                request: HTTPRequest(method: "GET", target: "/a%20b?x=1"),
                expected:
                    "GET /base/a%20b?x=1 HTTP/1.1\nHost: 127.0.0.1:PORT\nUser-Agent: touchstone\nAccept-Encoding: identity\n"
            ),
            Row(
                request: HTTPRequest(
                    method: "POST",
                    target: "/",
                    fields: [HTTPField(name: "uSeR-aGeNt", value: "me")],
                    body: []
                ),
                expected: "POST /base/ HTTP/1.1\nHost: 127.0.0.1:PORT\nAccept-Encoding: identity\n"
                    + "uSeR-aGeNt: me\nContent-Length: 0\n"
            ),
            Row(
                request: HTTPRequest(
                    method: "PUT",
                    target: "/",
                    fields: [
                        HTTPField(name: "Content-Length", value: "9"), HTTPField(name: "A", value: "1"),
                        HTTPField(name: "host", value: "x"), HTTPField(name: "a", value: "é"),
                        HTTPField(name: "Empty", value: ""),
                    ],
                    body: [65]
                ),
                expected:
                    "PUT /base/ HTTP/1.1\nUser-Agent: touchstone\nAccept-Encoding: identity\nContent-Length: 9\nA: 1\nhost: x\na: é\nEmpty: \n"
            ),
            Row(
                request: HTTPRequest(method: "OPTIONS", target: "*"),
                expected:
                    "OPTIONS * HTTP/1.1\nHost: 127.0.0.1:PORT\nUser-Agent: touchstone\nAccept-Encoding: identity\n"
            ),
            Row(
                request: HTTPRequest(
                    method: "GET",
                    target: "/unused",
                    verbatim: Array("BREW /p HTTP/1.1\r\nX:  y\r\n\r\n".utf8)
                ),
                expected: "BREW /p HTTP/1.1\nX:  y\n"
            ),
        ]
    )
    func writes(_ row: Row) throws {
        let server = try ScriptServer([[.request, .write(RequestFormTests.ok)]])
        defer { server.stop() }
        let origin = try #require(HTTPOrigin("http://127.0.0.1:\(server.port)/base"))
        #expect(try HTTPWireClient(origin: origin).send(row.request, timeout: .seconds(5)).response?.status == 200)
        let parts = row.expected.split(separator: "PORT", omittingEmptySubsequences: false)
        #expect(server.requests == [parts.joined(separator: "\(server.port)")])
    }

    @Test(
        "does not send what would change the structure of the message",
        arguments: [
            HTTPRequest(method: "GE T", target: "/"), HTTPRequest(method: "", target: "/"),
            HTTPRequest(method: "GET", target: "/a b"), HTTPRequest(method: "GET", target: "a"),
            HTTPRequest(method: "GET", target: ""), HTTPRequest(method: "GET", target: "/é"),
            HTTPRequest(method: "GET", target: "/a\r\nX: y"), HTTPRequest(method: "GET", target: "/#f"),
            HTTPRequest(method: "GET", target: "/", fields: [HTTPField(name: "A B", value: "")]),
            HTTPRequest(method: "GET", target: "/", fields: [HTTPField(name: "A", value: "b\r\nC: d")]),
            HTTPRequest(method: "GET", target: "/", fields: [HTTPField(name: "A", value: "\u{0}")]),
        ]
    )
    func refuses(_ request: HTTPRequest) throws {
        let server = try ScriptServer([[.hold]])
        defer { server.stop() }
        let reply = try server.client().send(request, timeout: .seconds(5))
        #expect(reply.failure?.kind == .notExpressible)
        #expect(server.connections == 0)
    }

    @Test("reads no content after a verbatim HEAD")
    func verbatimHead() throws {
        let server = try ScriptServer([[.request, .write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n")]])
        defer { server.stop() }
        let request = HTTPRequest(method: "GET", target: "/", verbatim: Array("HEAD / HTTP/1.1\r\n\r\n".utf8))
        #expect(try server.client().send(request, timeout: .seconds(5)).response?.status == 200)
    }

    @Test("takes the answer of a server that refuses before it has read the whole request (RFC 9112 section 9.5)")
    func earlyAnswer() throws {
        let answer = "HTTP/1.1 413 Content Too Large\r\nContent-Length: 3\r\n\r\nbig"
        for end in [[], [.hold]] as [[ScriptServer.Step]] {
            let server = try ScriptServer([[.request, .write(answer)] + end])
            defer { server.stop() }
            let body = [UInt8](repeating: 65, count: 20_000_000)
            let reply = try server.client().send(
                HTTPRequest(method: "POST", target: "/", body: body),
                timeout: .seconds(5)
            )
            // A reset may overtake the answer; then the exchange is a failure, but never a hang.
            if end.isEmpty, reply.failure != nil { continue }
            #expect(reply.response?.status == 413, "\(reply)")
        }
    }
}
