import HTTPMessages
import Testing
import Threads

@testable import HTTPWire

@Suite("HTTPWireClient keeps connections")
struct ConnectionReuseTests {
    private static let ok = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"
    private let get = HTTPRequest(method: "GET", target: "/")

    @Test("uses a kept connection again (RFC 9112 section 9.3)")
    func reuse() throws {
        let exchange: [ScriptServer.Step] = [.request, .write(ConnectionReuseTests.ok)]
        let server = try ScriptServer([exchange + exchange + exchange + [.hold]])
        defer { server.stop() }
        let client = try server.client()
        for _ in 0..<3 { #expect(client.send(get, timeout: .seconds(5)).response?.status == 200) }
        #expect(server.connections == 1)
        #expect(server.requests.count == 3)
    }

    @Test("keeps no connection where a server that serves one at a time is waited for")
    func oneConnectionAtATime() throws {
        let exchange: [ScriptServer.Step] = [.request, .write(ConnectionReuseTests.ok)]
        let script = (0..<100).flatMap { _ in exchange }
        let server = try ScriptServer([script], oneAtATime: true)
        defer { server.stop() }
        let client = try server.client()
        let answered = Monitor(0)
        Workers.run(3) { [get] in
            for _ in 0..<8 {
                let reply = client.send(get, timeout: .seconds(9))
                if reply.response?.status == 200 { answered.withLock { $0 += 1 } }
            }
        }
        #expect(answered.withLock { $0 } == 24)
        // Beside a connection that is kept, one of its own.
        var alone = get
        alone.connection = .new
        #expect(client.send(alone, timeout: .seconds(9)).response?.status == 200)
        #expect(client.send(get, timeout: .seconds(9)).response?.status == 200)
    }

    @Test(
        "makes a new connection after a response that ends or spoils it",
        arguments: [
            "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: x, Close\r\n\r\n",
            "HTTP/1.0 200 OK\r\nContent-Length: 0\r\n\r\n",
            "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\nextra",
            "HTTP/1.1 200 OK\nContent-Length: 0\n\n",
            "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        ]
    )
    func noReuse(_ bytes: String) throws {
        let server = try ScriptServer([[.request, .write(bytes), .hold]])
        defer { server.stop() }
        let client = try server.client()
        for _ in 0..<2 { #expect(client.send(get, timeout: .seconds(5)).response?.status == 200) }
        #expect(server.connections == 2)
    }

    @Test("keeps a connection of HTTP/1.0 that says keep-alive (RFC 9112 section 9.3)")
    func oldKeepAlive() throws {
        let bytes = "HTTP/1.0 200 OK\r\nContent-Length: 0\r\nConnection: Keep-Alive\r\n\r\n"
        let server = try ScriptServer([[.request, .write(bytes), .request, .write(bytes), .hold]])
        defer { server.stop() }
        let client = try server.client()
        for _ in 0..<2 { #expect(client.send(get, timeout: .seconds(5)).response?.status == 200) }
        #expect(server.connections == 1)
    }

    @Test("does not keep a connection where the request says close, or is verbatim")
    func requestCloses() throws {
        let server = try ScriptServer([[.request, .write(ConnectionReuseTests.ok), .hold]])
        defer { server.stop() }
        let client = try server.client()
        let close = HTTPRequest(method: "GET", target: "/", fields: [HTTPField(name: "Connection", value: "close")])
        let verbatim = HTTPRequest(
            method: "GET",
            target: "/",
            verbatim: Array("GET / HTTP/1.1\r\nHost: x\r\n\r\n".utf8)
        )
        for request in [close, verbatim, get] {
            #expect(client.send(request, timeout: .seconds(5)).response?.status == 200)
        }
        #expect(server.connections == 3)
    }

    @Test("sends once more when the kept connection is closed under the request, before any byte of the answer")
    func closedUnderRequest() throws {
        let server = try ScriptServer([
            [.request, .write(ConnectionReuseTests.ok), .request],
            [.request, .write("HTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n"), .hold],
        ])
        defer { server.stop() }
        let client = try server.client()
        #expect(client.send(get, timeout: .seconds(5)).response?.status == 200)
        #expect(client.send(get, timeout: .seconds(5)).response?.status == 201)
        #expect(server.connections == 2)
        #expect(server.requests.count == 3)
    }

    @Test("does not send a POST again that is lost on a kept connection, and says so (RFC 9112 section 9.3.1)")
    func postLost() throws {
        let server = try ScriptServer([
            [.request, .write(ConnectionReuseTests.ok), .request], [.request],
            [.request, .write(ConnectionReuseTests.ok), .hold],
        ])
        defer { server.stop() }
        let client = try server.client()
        var post = HTTPRequest(method: "POST", target: "/", body: [])
        #expect(client.send(post, timeout: .seconds(5)).response?.status == 200)
        let lost = client.send(post, timeout: .seconds(5)).failure
        #expect(lost?.kind == .connectionLost)
        #expect(lost?.onReusedConnection == true)
        #expect(server.connections == 1)
        post.connection = .new
        let dropped = client.send(post, timeout: .seconds(5)).failure
        #expect(dropped?.kind == .connectionLost)
        #expect(dropped?.onReusedConnection == false)
        #expect(client.send(post, timeout: .seconds(5)).response?.status == 200)
        #expect(server.requests.count == 4)
    }

    @Test("an idempotent request that is dropped on a new connection too is lost (RFC 9110 section 9.2.2)")
    func droppedTwice() throws {
        let server = try ScriptServer([[.request, .write(ConnectionReuseTests.ok), .request], [.request]])
        defer { server.stop() }
        let client = try server.client()
        #expect(client.send(get, timeout: .seconds(5)).response?.status == 200)
        let lost = client.send(get, timeout: .seconds(5)).failure
        #expect(lost?.kind == .connectionLost)
        #expect(lost?.onReusedConnection == false)
        #expect(server.requests.count == 3)
    }

    @Test("takes a new connection when the request asks for one, or the kept one is too old")
    func newConnection() throws {
        let exchange: [ScriptServer.Step] = [.request, .write(ConnectionReuseTests.ok)]
        let server = try ScriptServer([exchange + exchange + [.hold]])
        defer { server.stop() }
        let client = try server.client()
        var asking = get
        asking.connection = .new
        for request in [get, asking] { #expect(client.send(request, timeout: .seconds(5)).response?.status == 200) }
        #expect(server.connections == 2)
        var limits = HTTPLimits()
        limits.reuseTime = .zero
        let forgetful = try server.client(limits)
        for _ in 0..<2 { #expect(forgetful.send(get, timeout: .seconds(5)).response?.status == 200) }
        #expect(server.connections == 4)
    }

    @Test("does not leave the connections open that requests had for themselves")
    func ownConnections() throws {
        var limits = HTTPLimits()
        limits.connections = 40
        let server = HTTPWireServer(responder: AnsweringResponder { _ in HTTPResponse(status: 200) }, limits: limits)
        let origin = try #require(HTTPOrigin("http://127.0.0.1:\(try server.start())"))
        defer { server.stop() }
        let client = try HTTPWireClient(origin: origin)
        defer { client.close() }
        var own = get
        own.connection = .new
        for _ in 0..<200 {
            #expect(client.send(own, timeout: .seconds(5)).response?.status == 200)
            #expect(client.send(get, timeout: .seconds(5)).response?.status == 200)
        }
    }

    @Test("what a server says between two exchanges is a finding of the next, and ends the connection (RFC 9112 9.2)")
    func betweenExchanges() throws {
        let gate = Monitor(false)
        let exchange: [ScriptServer.Step] = [.request, .write(ConnectionReuseTests.ok)]
        let server = try ScriptServer([
            exchange + [.pause(gate), .write(ConnectionReuseTests.ok)], exchange + exchange + [.hold],
        ])
        defer { server.stop() }
        let client = try server.client()
        #expect(client.send(get, timeout: .seconds(5)).findings == [])
        gate.withLock { $0 = true }
        server.waitForEnd(of: 1)
        var reply = client.send(get, timeout: .seconds(5))
        #expect(reply.response?.status == 200)
        #expect(reply.findings.map(\.code) == ["bytes-between-responses"])
        #expect(server.connections == 2)
        reply = client.send(get, timeout: .seconds(5))
        #expect(reply.findings == [])
    }

    @Test("does not send again when part of the answer came, or on a first connection")
    func noRetry() throws {
        let server = try ScriptServer([
            [.request, .write(ConnectionReuseTests.ok), .request, .write("HTTP/1.1 2")], [.request],
        ])
        defer { server.stop() }
        let client = try server.client()
        #expect(client.send(get, timeout: .seconds(5)).response?.status == 200)
        #expect(client.send(get, timeout: .seconds(5)).failure?.kind == .truncated)
        #expect(server.connections == 1)
        #expect(client.send(get, timeout: .seconds(5)).failure?.kind == .connectionLost)
        #expect(server.connections == 2)
    }

    @Test("drops what a server says between two exchanges, such as 408 (RFC 9110 section 15.5.9)")
    func unsolicited() throws {
        let server = try ScriptServer([
            [
                .request, .write(ConnectionReuseTests.ok), .request, .write(ConnectionReuseTests.ok),
                .write("HTTP/1.1 408 x\r\n\r\n"),
            ],
            [.request, .write(ConnectionReuseTests.ok), .hold],
        ])
        defer { server.stop() }
        let client = try server.client()
        for _ in 0..<2 { #expect(client.send(get, timeout: .seconds(5)).response?.status == 200) }
        server.waitForEnd(of: 1)
        #expect(client.send(get, timeout: .seconds(5)).response?.status == 200)
        #expect(server.connections == 2)
    }

    @Test(
        "a 408 that meets a request on a kept connection may be older; on a new one it is the answer (RFC 9110 section 15.5.9)"
    )
    func requestTimeout() throws {
        let timeout = "HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
        let server = try ScriptServer([
            [.request, .write(ConnectionReuseTests.ok), .request, .write(timeout)],
            [.request, .write("HTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n")],
            [.request, .write(timeout)],
        ])
        defer { server.stop() }
        let client = try server.client()
        var post = HTTPRequest(method: "POST", target: "/", body: [])
        #expect(client.send(post, timeout: .seconds(5)).response?.status == 200)
        #expect(client.send(post, timeout: .seconds(5)).response?.status == 201)
        #expect(server.connections == 2)
        post.connection = .new
        #expect(client.send(post, timeout: .seconds(5)).response?.status == 408)
        #expect(server.requests.count == 4)
    }

    @Test("gives threads that send at once a connection each")
    func threads() throws {
        let exchange: [ScriptServer.Step] = [.request, .write(ConnectionReuseTests.ok)]
        let server = try ScriptServer([Array(repeating: exchange, count: 200).flatMap { $0 } + [.hold]])
        defer { server.stop() }
        let client = try server.client()
        let statuses = Monitor<[Int?]>([])
        for _ in 0..<8 {
            let isStarted = BlockingThread.start { [get] in
                let own = (0..<25).map { _ in client.send(get, timeout: .seconds(5)).response?.status }
                statuses.withLock { $0 += own }
            }
            #expect(isStarted)
        }
        let all = statuses.wait(until: Deadline(after: .seconds(10))) { $0.count == 200 }
        #expect(all == Array(repeating: 200, count: 200))
        #expect(server.connections <= 8)
        #expect(server.requests.count == 200)
    }
}
