import HTTPMessages
import Testing

@testable import HTTPWire

@Suite("No mutated message crashes or hangs either side")
struct MutatedMessageTests {
    /// A generator with a seed, so that a failing mutation comes again (SplitMix64).
    private struct SeededGenerator: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    private static let pieces = [
        "\r\n", "\n", "\r", " ", "\t", ":", "0", "ffffffff", "-1", "\u{0}", "chunked", ";", ",", "HTTP/1.1 ",
    ]

    private static func mutated(_ text: String, seed: UInt64) -> [UInt8] {
        var generator = SeededGenerator(state: seed)
        var bytes = Array(text.utf8)
        for _ in 0...Int.random(in: 0..<3, using: &generator) where !bytes.isEmpty {
            let index = Int.random(in: 0..<bytes.count, using: &generator)
            switch Int.random(in: 0..<5, using: &generator) {
            case 0: bytes[index] = UInt8.random(in: 0...255, using: &generator)
            case 1: bytes.remove(at: index)
            case 2: bytes.removeSubrange(index...)
            case 3: bytes.insert(contentsOf: Array((pieces.randomElement(using: &generator) ?? "").utf8), at: index)
            default: bytes.insert(contentsOf: bytes[index...].prefix(9), at: index)
            }
        }
        return bytes
    }

    @Test(
        "the client ends every exchange in time",
        arguments: [
            "HTTP/1.1 200 OK\r\nContent-Length: 11\r\nX: y\r\n\r\nhello world",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5;a=b\r\nhello\r\n6\r\n world\r\n0\r\nT: v\r\n\r\n",
            "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n",
        ]
    )
    func client(_ text: String) throws {
        let scripts = (1...150 as ClosedRange<UInt64>).map { seed -> [ScriptServer.Step] in
            [.request, .write(MutatedMessageTests.mutated(text, seed: seed))]
        }
        let server = try ScriptServer(scripts)
        defer { server.stop() }
        let client = try server.client()
        for _ in scripts {
            let reply = client.send(HTTPRequest(method: "GET", target: "/"), timeout: .seconds(5))
            #expect(reply.failure?.kind != .timedOut && reply.failure?.kind != .unreachable, "\(reply)")
        }
        #expect(server.connections >= scripts.count)
    }

    @Test(
        "the server answers or closes in time",
        arguments: [
            "POST /a?b HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello",
            "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
        ]
    )
    func server(_ text: String) throws {
        var limits = HTTPLimits()
        limits.idleTime = .milliseconds(5)
        limits.requestTime = .milliseconds(5)
        let server = HTTPWireServer(
            responder: AnsweringResponder { HTTPResponse(status: 200, body: $0.body ?? []) },
            limits: limits
        )
        let port = try server.start()
        defer { server.stop() }
        let known: Set<Int> = [100, 200, 400, 408, 413, 414, 417, 431, 501, 505]
        for seed in 1...100 as ClosedRange<UInt64> {
            let bytes = MutatedMessageTests.mutated(text, seed: seed)
            let answer = try #require(try RawClient.exchange(bytes: bytes, port: port), "seed \(seed)")
            #expect(RawClient.statuses(answer).allSatisfy(known.contains), "seed \(seed): \(answer)")
        }
    }
}
