import Dispatch
import HTTPFoundation
import HTTPMessages
import Testing
import Threads

@Suite("URLSessionTransport")
struct URLSessionTransportTests {
    private static let ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\nX-A: 1\r\n\r\nhi"
    private let json = HTTPField(name: "Content-Type", value: "application/json")

    private func transport(_ server: LoopbackServer, scheme: String = "http") throws -> URLSessionTransport {
        URLSessionTransport(origin: try #require(HTTPOrigin("\(scheme)://127.0.0.1:\(server.port)/base")))
    }

    @Test("carries method, target, fields and body, and brings status, fields and body")
    func exchange() throws {
        let server = LoopbackServer([URLSessionTransportTests.ok])
        let request = HTTPRequest(
            method: "POST",
            target: "/a%20b?x=%2F",
            fields: [json, HTTPField(name: "api-key", value: "k")],
            body: Array("{}".utf8)
        )
        let reply = try transport(server).send(request, timeout: .seconds(10))
        #expect(reply.response?.status == 200)
        #expect(reply.response?.fields["x-a"] == "1")
        #expect(reply.response?.body == Array("hi".utf8))
        let sent = try #require(server.requests.first)
        #expect(sent.hasPrefix("POST /base/a%20b?x=%2F HTTP/1.1\r\n"))
        #expect(sent.lowercased().contains("\r\napi-key: k\r\n"))
        #expect(sent.lowercased().contains("\r\ncontent-type: application/json\r\n"))
        #expect(sent.hasSuffix("\r\n\r\n{}"))
    }

    @Test("brings statuses of failure as responses, and content with them", arguments: [401, 404, 500, 503])
    func statuses(_ status: Int) throws {
        let server = LoopbackServer(["HTTP/1.1 \(status) X\r\nContent-Length: 2\r\nConnection: close\r\n\r\nno"])
        let reply = try transport(server).send(HTTPRequest(method: "GET", target: "/"), timeout: .seconds(10))
        #expect(reply.response?.status == status)
        #expect(reply.response?.body == Array("no".utf8))
        #expect(server.requests.count == 1)
    }

    @Test("follows no redirect: it is the response", arguments: [301, 302, 303, 307, 308])
    func redirect(_ status: Int) throws {
        let server = LoopbackServer([
            "HTTP/1.1 \(status) X\r\nLocation: /other\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
            URLSessionTransportTests.ok,
        ])
        let reply = try transport(server).send(HTTPRequest(method: "GET", target: "/"), timeout: .seconds(10))
        #expect(reply.response?.status == status)
        #expect(reply.response?.fields["Location"] == "/other")
        #expect(server.requests.count == 1)
    }

    @Test("keeps no cookie and no cache")
    func stateless() throws {
        let server = LoopbackServer([
            "HTTP/1.1 200 OK\r\nSet-Cookie: a=b\r\nCache-Control: max-age=99\r\nETag: \"e\"\r\nContent-Length: 0\r\n"
                + "Connection: close\r\n\r\n"
        ])
        let transport = try transport(server)
        for _ in 0..<2 {
            #expect(
                transport.send(HTTPRequest(method: "GET", target: "/"), timeout: .seconds(10)).response?.status == 200
            )
        }
        #expect(server.requests.count == 2)
        #expect(
            server.requests.allSatisfy { !$0.lowercased().contains("cookie") && !$0.lowercased().contains("if-none") }
        )
    }

    @Test(
        "says what it cannot put on the wire as it is, and sends nothing",
        arguments: [
            HTTPRequest(method: "GET", target: "/", verbatim: [65]),
            HTTPRequest(method: "POST", target: "/", body: [65]),
            HTTPRequest(method: "GET", target: "/", body: [65]),
            HTTPRequest(method: "G T", target: "/"),
            HTTPRequest(method: "GET", target: "*"),
            HTTPRequest(method: "GET", target: "/a b"),
            HTTPRequest(method: "GET", target: "/", fields: [HTTPField(name: "Host", value: "x")]),
            HTTPRequest(method: "GET", target: "/", fields: [HTTPField(name: "A", value: "")]),
            HTTPRequest(method: "GET", target: "/", fields: [HTTPField(name: "A", value: "b\r\nc: d")]),
            HTTPRequest(
                method: "GET",
                target: "/",
                fields: [HTTPField(name: "A", value: "1"), HTTPField(name: "a", value: "2")]
            ),
        ]
    )
    func notExpressible(_ request: HTTPRequest) throws {
        let server = LoopbackServer([URLSessionTransportTests.ok])
        let reply = try transport(server).send(request, timeout: .seconds(10))
        #expect(reply.failure?.kind == .notExpressible)
        #expect(reply.failure?.reason.hasPrefix("URLSession cannot send ") == true)
        #expect(server.requests.isEmpty)
    }

    @Test("bounds the whole exchange by the timeout")
    func timeout() throws {
        let server = LoopbackServer([""])
        let reply = try transport(server).send(HTTPRequest(method: "GET", target: "/"), timeout: .milliseconds(200))
        #expect(reply.failure?.kind == .timedOut)
        #expect(reply.elapsed < .seconds(5))
    }

    @Test("a closed port is unreachable, with host and port in the reason")
    func unreachable() throws {
        let origin = try #require(HTTPOrigin("http://127.0.0.1:1"))
        let transport = URLSessionTransport(origin: origin)
        let reply = transport.send(HTTPRequest(method: "GET", target: "/"), timeout: .seconds(10))
        #expect(reply.failure?.kind == .unreachable)
        #expect(reply.failure?.reason.hasPrefix("127.0.0.1:1: ") == true)
    }

    @Test("a server that does not speak TLS is a failure of TLS")
    func noTLS() throws {
        let server = LoopbackServer(["HTTP/1.1 400 No\r\n\r\n"])
        let reply = try transport(server, scheme: "https").send(
            HTTPRequest(method: "GET", target: "/"),
            timeout: .seconds(10)
        )
        #expect(reply.failure?.kind == .tls, "\(reply)")
    }

    @Test(
        "a broken answer is a failure",
        arguments: ["HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhi", "nonsense\r\n\r\n"]
    )
    func broken(_ text: String) throws {
        let server = LoopbackServer([text])
        let reply = try transport(server).send(HTTPRequest(method: "GET", target: "/"), timeout: .seconds(10))
        #expect(reply.failure != nil, "\(reply)")
    }

    @Test("sends from many threads at once")
    func threads() throws {
        let server = LoopbackServer([URLSessionTransportTests.ok])
        let transport = try transport(server)
        let statuses = Monitor<[Int?]>([])
        DispatchQueue.concurrentPerform(iterations: 8) { _ in
            let reply = transport.send(HTTPRequest(method: "GET", target: "/"), timeout: .seconds(10))
            statuses.withLock { $0.append(reply.response?.status) }
        }
        #expect(statuses.withLock { $0 } == Array(repeating: 200, count: 8))
    }

    @Test("asks for content without coding and names itself, unless the request says otherwise")
    func ownFields() throws {
        let server = LoopbackServer([URLSessionTransportTests.ok])
        let transport = try transport(server)
        let own: HTTPFields = [
            HTTPField(name: "User-Agent", value: "me"), HTTPField(name: "Accept-Encoding", value: "br"),
        ]
        for fields in [[], own] {
            let reply = transport.send(HTTPRequest(method: "GET", target: "/", fields: fields), timeout: .seconds(10))
            #expect(reply.response?.status == 200)
        }
        let sent = server.requests.map { $0.lowercased() }
        #expect(sent.count == 2)
        #expect(
            sent[0].contains("\r\nuser-agent: touchstone\r\n") && sent[0].contains("\r\naccept-encoding: identity\r\n")
        )
        #expect(sent[1].contains("\r\nuser-agent: me\r\n") && sent[1].contains("\r\naccept-encoding: br\r\n"))
    }

    @Test(
        "sends requests without content, whatever the method",
        arguments: ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"]
    )
    func noContent(_ method: String) throws {
        let server = LoopbackServer([URLSessionTransportTests.ok])
        let reply = try transport(server).send(HTTPRequest(method: method, target: "/"), timeout: .seconds(10))
        #expect(reply.response?.status == 200)
        #expect(server.requests.first?.hasPrefix("\(method) /base/ HTTP/1.1\r\n") == true)
        #expect(server.requests.first?.lowercased().contains("content-type") == false)
    }

    @Test("gives up on content over its limit")
    func tooLarge() throws {
        let text = "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + String(repeating: "a", count: 50_000)
        let server = LoopbackServer([text])
        let origin = try #require(HTTPOrigin("http://127.0.0.1:\(server.port)"))
        let small = URLSessionTransport(origin: origin, bodyLimit: 1000)
        let reply = small.send(HTTPRequest(method: "GET", target: "/"), timeout: .seconds(10))
        #expect(reply.failure?.kind == .tooLarge)
        let large = URLSessionTransport(origin: origin, bodyLimit: 50_000)
        let other = large.send(HTTPRequest(method: "GET", target: "/"), timeout: .seconds(10))
        #expect(other.response?.body.count == 50_000)
    }
}
