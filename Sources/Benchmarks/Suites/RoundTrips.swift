import Foundation
import HTTPMessages
import HTTPWire
import Threads

/// Round trips of a small POST with a JSON body and a JSON answer over loopback, beside bare sockets that carry as many bytes.
enum RoundTrips {
    static func suites() throws -> [BenchmarkSuite] {
        try [1, 8].map { connections in
            let bare = BareSockets(requestSize: 700, responseSize: 640)
            let server = HTTPWireServer(responder: Answer())
            let port = try server.start()
            guard let origin = HTTPOrigin("http://127.0.0.1:\(port)") else {
                preconditionFailure("a plain origin is one")
            }
            let client = try HTTPWireClient(origin: origin)
            let total = 2_000
            return BenchmarkSuite(
                "round trips on \(connections) connection\(connections == 1 ? "" : "s")",
                unit: "round trip",
                [
                    Benchmark("bare sockets", amount: Double(total)) {
                        Workers.run(connections) { bare.roundTrips(total / connections) }
                    },
                    Benchmark("HTTPWire", amount: Double(total)) {
                        Workers.run(connections) { roundTrips(total / connections, client) }
                    },
                ],
                finish: {
                    client.close()
                    server.stop()
                    bare.stop()
                }
            )
        }
    }

    private static let body = text("request")

    /// About 500 bytes of JSON.
    private static func text(_ name: String) -> [UInt8] {
        let about = String(repeating: "Says hello to everybody, every day. ", count: 10)
        return Array(
            """
            {"id": "4cb4ea2e-7a4f-4d5a-9d4b-100000000000", "name": "\(name)", "about": "\(about)", \
            "active": true, "created": "2024-05-16T10:02:31.123Z", "website": "https://brand.example/a?b=c"}
            """.utf8
        )
    }

    private struct Answer: HTTPResponder {
        private let response = HTTPResponse(
            status: 201,
            fields: [HTTPField(name: "Content-Type", value: "application/json")],
            body: text("answer")
        )

        func respond(to request: HTTPRequest) -> HTTPResponse {
            precondition(request.body?.count == body.count)
            return response
        }
    }

    private static func roundTrips(_ count: Int, _ client: HTTPWireClient) {
        let request = HTTPRequest(
            method: "POST",
            target: "/v1/brands?dry=1",
            fields: [
                HTTPField(name: "Content-Type", value: "application/json"),
                HTTPField(name: "Authorization", value: "Bearer 0123456789abcdef"),
            ],
            body: body
        )
        for _ in 0..<count {
            let reply = client.send(request, timeout: .seconds(10))
            precondition(reply.response?.status == 201 && reply.findings.isEmpty, "\(reply)")
        }
    }
}
