import HTTPMessages
import HTTPWire
import Testing

@Suite("HTTPWireClient and HTTPWireServer together")
struct RoundTripTests {
    private struct Echo: HTTPResponder {
        func respond(to request: HTTPRequest) -> HTTPResponse {
            var response = HTTPResponse(status: 200, body: request.body ?? Array("none".utf8))
            response.fields.append("X-Method", request.method)
            response.fields.append("X-Target", request.target)
            return response
        }
    }

    @Test("carries method, target below the base path, fields and body there and back")
    func echo() throws {
        let server = HTTPWireServer(responder: Echo())
        let port = try server.start()
        defer { server.stop() }
        let origin = try #require(HTTPOrigin("http://127.0.0.1:\(port)/base/"))
        let client = try HTTPWireClient(origin: origin)
        defer { client.close() }
        for body in [nil, [], Array("abc".utf8), [UInt8](repeating: 7, count: 3_000_000)] as [[UInt8]?] {
            let reply = client.send(HTTPRequest(method: "POST", target: "/a?b=1", body: body), timeout: .seconds(10))
            #expect(reply.response?.status == 200)
            #expect(reply.response?.body == body ?? Array("none".utf8))
            #expect(reply.response?.fields["x-method"] == "POST")
            #expect(reply.response?.fields["x-target"] == "/base/a?b=1")
            #expect(reply.findings == [])
        }
    }
}
