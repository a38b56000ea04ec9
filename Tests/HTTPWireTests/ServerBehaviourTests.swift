import HTTPMessages
import Testing
import Threads

@testable import HTTPWire

@Suite("HTTPWireServer answers, keeps and ends connections")
struct ServerBehaviourTests {
    private func withServer(
        limits: HTTPLimits = .standard,
        host: String = "127.0.0.1",
        answer: @escaping @Sendable (HTTPRequest) -> HTTPResponse,
        body: (Int) throws -> Void
    ) throws {
        let server = HTTPWireServer(responder: AnsweringResponder(answer: answer), limits: limits)
        let port = try server.start(host: host)
        defer { server.stop() }
        try body(port)
    }

    private static let closing = "Host: h\r\nConnection: close\r\n\r\n"

    struct Row: Sendable {
        let method: String
        let response: HTTPResponse
        let expected: String
    }

    private static let fixedDate = HTTPField(name: "Date", value: "x")

    @Test(
        "writes the framing itself (RFC 9112 section 6)",
        arguments: [
            Row(
                method: "GET",
                response: HTTPResponse(status: 200, fields: [fixedDate], body: [65, 66]),
                expected: "HTTP/1.1 200 OK\r\nDate: x\r\nContent-Length: 2\r\nConnection: close\r\n\r\nAB"
            ),
            Row(
                method: "GET",
                response: HTTPResponse(status: 299, reason: "Fine é", fields: [fixedDate]),
                expected: "HTTP/1.1 299 Fine é\r\nDate: x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
            ),
            Row(
                method: "GET",
                response: HTTPResponse(status: 599, fields: [fixedDate]),
                expected: "HTTP/1.1 599 \r\nDate: x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
            ),
            Row(
                method: "GET",
                response: HTTPResponse(
                    status: 200,
                    fields: [
                        fixedDate, HTTPField(name: "content-length", value: "9"),
                        HTTPField(name: "Transfer-Encoding", value: "chunked"), HTTPField(name: "A", value: "1"),
                        HTTPField(name: "A", value: "2"), HTTPField(name: "Connection", value: "keep-alive"),
                    ],
                    body: [65]
                ),
                expected:
                    "HTTP/1.1 200 OK\r\nDate: x\r\nA: 1\r\nA: 2\r\nContent-Length: 1\r\nConnection: close\r\n\r\nA"
            ),
            Row(
                method: "HEAD",
                response: HTTPResponse(status: 200, fields: [fixedDate], body: [65, 66]),
                expected: "HTTP/1.1 200 OK\r\nDate: x\r\nContent-Length: 2\r\nConnection: close\r\n\r\n"
            ),
            Row(
                method: "HEAD",
                response: HTTPResponse(
                    status: 200,
                    fields: [fixedDate, HTTPField(name: "Content-Length", value: "9")]
                ),
                expected: "HTTP/1.1 200 OK\r\nDate: x\r\nContent-Length: 9\r\nConnection: close\r\n\r\n"
            ),
            Row(
                method: "GET",
                response: HTTPResponse(status: 204, fields: [fixedDate], body: [65]),
                expected: "HTTP/1.1 204 No Content\r\nDate: x\r\nConnection: close\r\n\r\n"
            ),
            Row(
                method: "GET",
                response: HTTPResponse(
                    status: 304,
                    fields: [fixedDate, HTTPField(name: "Content-Length", value: "9")],
                    body: [65]
                ),
                expected: "HTTP/1.1 304 Not Modified\r\nDate: x\r\nContent-Length: 9\r\nConnection: close\r\n\r\n"
            ),
            Row(
                method: "GET",
                response: HTTPResponse(verbatim: Array("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhi".utf8)),
                expected: "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhi"
            ),
            Row(method: "GET", response: HTTPResponse(verbatim: []), expected: ""),
        ]
    )
    func writes(_ row: Row) throws {
        try withServer(answer: { _ in row.response }) { port in
            let text = try RawClient.exchange(
                ["\(row.method) / HTTP/1.1\r\n" + ServerBehaviourTests.closing],
                port: port
            )
            #expect(text == row.expected)
        }
    }

    @Test(
        "answers 500 where the responder's answer would change the structure of the message",
        arguments: [
            HTTPResponse(status: 100), HTTPResponse(status: 0), HTTPResponse(status: 1000),
            HTTPResponse(status: 200, reason: "a\r\nb: c"),
            HTTPResponse(status: 200, fields: [HTTPField(name: "a", value: "b\r\nc: d")]),
            HTTPResponse(status: 200, fields: [HTTPField(name: "a b", value: "c")]),
        ]
    )
    func brokenResponder(_ response: HTTPResponse) throws {
        try withServer(answer: { _ in response }) { port in
            let text = try RawClient.exchange(["GET / HTTP/1.1\r\n" + ServerBehaviourTests.closing], port: port)
            #expect(RawClient.statuses(text) == [500])
        }
    }

    @Test("sends a Date (RFC 9110 section 6.6.1)")
    func date() throws {
        try withServer(answer: { _ in HTTPResponse(status: 200) }) { port in
            let text = try RawClient.exchange(["GET / HTTP/1.1\r\n" + ServerBehaviourTests.closing], port: port)
            #expect(text?.contains("\r\nDate: ") == true)
        }
    }

    @Test("keeps the connection unless one side says close, and tells HTTP/1.0 so (RFC 9112 section 9.3)")
    func persistence() throws {
        let answer: @Sendable (HTTPRequest) -> HTTPResponse = { request in
            request.target == "/last"
                ? HTTPResponse(status: 200, fields: [HTTPField(name: "connection", value: "Close")])
                : HTTPResponse(status: 200)
        }
        try withServer(answer: answer) { port in
            let kept = try RawClient.exchange(
                [
                    "GET / HTTP/1.1\r\nHost: h\r\n\r\n", "GET /last HTTP/1.1\r\nHost: h\r\n\r\n",
                    "GET / HTTP/1.1\r\nHost: h\r\n\r\n",
                ],
                port: port
            )
            #expect(RawClient.statuses(kept) == [200, 200])
            #expect(kept?.split(separator: "Connection: close\r\n", omittingEmptySubsequences: false).count == 2)
            let old = try RawClient.exchange(
                ["GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\nGET / HTTP/1.0\r\n\r\n"],
                port: port
            )
            #expect(RawClient.statuses(old) == [200, 200])
            #expect(old?.contains("Connection: keep-alive\r\n") == true)
        }
    }

    @Test("asks for the content of a request that waits to be asked, and only then (RFC 9110 section 10.1.1)")
    func expectation() throws {
        try withServer(answer: { HTTPResponse(status: 200, body: $0.body ?? []) }) { port in
            let head = "POST / HTTP/1.1\r\nExpect: 100-Continue\r\n"
            let address = try #require(try SocketAddress.lookup("127.0.0.1", port: port, for: .connect).first)
            let deadline = Deadline(after: .seconds(5))
            let channel = try SocketChannel.connect(to: address, until: deadline)
            defer { channel.close() }
            let reader = ByteReader(channel: channel, limits: .standard, deadline: deadline)
            try channel.write(
                Array((head + "Content-Length: 2\r\n" + ServerBehaviourTests.closing).utf8),
                until: deadline
            )
            let line = try reader.line(atMost: 100, of: .startLine, named: "line")
            #expect(line.map(reader.text(of:)) == "HTTP/1.1 100 Continue")
            try channel.write(Array("hi".utf8), until: deadline)
            let rest = String(decoding: try reader.contentToEnd(), as: UTF8.self)
            #expect(rest.hasPrefix("\r\nHTTP/1.1 200 OK\r\n") && rest.hasSuffix("\r\n\r\nhi"))
            for end in ["Content-Length: 2\r\n" + ServerBehaviourTests.closing + "hi", ServerBehaviourTests.closing] {
                #expect(RawClient.statuses(try RawClient.exchange([head + end], port: port)) == [200])
            }
            let tooLarge = head + "Content-Length: 999999999\r\n" + ServerBehaviourTests.closing
            #expect(RawClient.statuses(try RawClient.exchange([tooLarge], port: port)) == [413])
        }
    }

    @Test("ends a silent connection without a word after the idle time")
    func idle() throws {
        var limits = HTTPLimits()
        limits.idleTime = .milliseconds(50)
        try withServer(limits: limits, answer: { _ in HTTPResponse(status: 200) }) { port in
            #expect(try RawClient.exchange([], port: port) == "")
            let text = try RawClient.exchange(["GET / HTTP/1.1\r\nHost: h\r\n\r\n"], port: port)
            #expect(RawClient.statuses(text) == [200])
        }
    }

    @Test("answers 503 over the limit of connections, and serves again when one ends")
    func tooManyConnections() throws {
        var limits = HTTPLimits()
        limits.connections = 1
        try withServer(limits: limits, answer: { _ in HTTPResponse(status: 200) }) { port in
            let origin = try #require(HTTPOrigin("http://127.0.0.1:\(port)"))
            let holder = try HTTPWireClient(origin: origin)
            let other = try HTTPWireClient(origin: origin)
            let get = HTTPRequest(method: "GET", target: "/")
            #expect(holder.send(get, timeout: .seconds(5)).response?.status == 200)
            #expect(other.send(get, timeout: .seconds(5)).response?.status == 503)
            holder.close()
            var status: Int?
            let patience = Deadline(after: .seconds(5))
            while status != 200, !patience.isPast { status = other.send(get, timeout: .seconds(5)).response?.status }
            #expect(status == 200)
        }
    }

    @Test("a port in use is an error that names it, and is free again after stop")
    func portInUse() throws {
        let first = HTTPWireServer(responder: AnsweringResponder { _ in HTTPResponse(status: 200) })
        let second = HTTPWireServer(responder: AnsweringResponder { _ in HTTPResponse(status: 200) })
        let port = try first.start()
        let used = #expect(throws: HTTPServerError.self) { try second.start(port: port) }
        #expect(used?.kind == .portInUse)
        #expect(used?.reason == "cannot listen on 127.0.0.1:\(port): the port is in use")
        let again = #expect(throws: HTTPServerError.self) { try first.start() }
        #expect(again?.kind == .alreadyStarted)
        first.stop()
        first.stop()
        #expect(try second.start(port: port) == port)
        second.stop()
        #expect(try first.start() > 0)
        first.stop()
        let foreign = #expect(throws: HTTPServerError.self) { try first.start(host: "192.0.2.1") }
        #expect(foreign?.kind == .cannotListen)
    }

    @Test("stop ends kept connections at once, and does not wait for a responder that hangs")
    func stop() throws {
        let gate = Monitor(false)
        let server = HTTPWireServer(
            responder: AnsweringResponder { request in
                if request.target == "/hang" { _ = gate.wait(until: Deadline(after: .seconds(20))) { $0 } }
                return HTTPResponse(status: 200)
            }
        )
        let port = try server.start()
        let origin = try #require(HTTPOrigin("http://127.0.0.1:\(port)"))
        let client = try HTTPWireClient(origin: origin)
        #expect(client.send(HTTPRequest(method: "GET", target: "/"), timeout: .seconds(5)).response?.status == 200)
        let quick = ContinuousClock().measure { server.stop() }
        #expect(quick < .milliseconds(900))
        #expect(
            client.send(HTTPRequest(method: "GET", target: "/"), timeout: .seconds(5)).failure?.kind == .unreachable
        )

        let restarted = try #require(HTTPOrigin("http://127.0.0.1:\(try server.start())"))
        let hanging = try HTTPWireClient(origin: restarted)
        let reply = hanging.send(HTTPRequest(method: "GET", target: "/hang"), timeout: .milliseconds(100))
        #expect(reply.failure?.kind == .timedOut)
        #expect(ContinuousClock().measure { server.stop() } < .seconds(3))
        gate.withLock { $0 = true }
    }

    @Test("serves IPv6 and names", arguments: [("::1", "[::1]"), ("localhost", "localhost")])
    func hosts(_ host: String, _ authority: String) throws {
        try withServer(host: host, answer: { HTTPResponse(status: 200, body: Array(($0.fields["Host"] ?? "").utf8)) }) {
            port in
            let origin = try #require(HTTPOrigin("http://\(authority):\(port)"))
            let reply = try HTTPWireClient(origin: origin).send(
                HTTPRequest(method: "GET", target: "/"),
                timeout: .seconds(5)
            )
            #expect(reply.response.map { String(decoding: $0.body, as: UTF8.self) } == "\(authority):\(port)")
        }
    }

    @Test("a client that leaves while the server writes does no harm (SIGPIPE)")
    func clientLeaves() throws {
        let body = [UInt8](repeating: 65, count: 10_000_000)
        try withServer(answer: { _ in HTTPResponse(status: 200, body: body) }) { port in
            let address = try #require(try SocketAddress.lookup("127.0.0.1", port: port, for: .connect).first)
            let deadline = Deadline(after: .seconds(5))
            for _ in 0..<5 {
                let channel = try SocketChannel.connect(to: address, until: deadline)
                try channel.write(Array("GET / HTTP/1.1\r\nHost: h\r\n\r\n".utf8), until: deadline)
                channel.close()
            }
            let text = try RawClient.exchange(["HEAD / HTTP/1.1\r\n" + ServerBehaviourTests.closing], port: port)
            #expect(RawClient.statuses(text) == [200])
        }
    }
}
