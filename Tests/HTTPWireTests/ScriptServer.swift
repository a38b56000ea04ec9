import HTTPMessages
import Threads

@testable import HTTPWire

/// A server that plays a script on each connection, byte by byte, well formed or not.
final class ScriptServer: Sendable {
    /// One step of a connection; after the last one the connection is closed.
    enum Step: Sendable {
        /// Waits for the empty line that ends a request's fields.
        case request
        case write([UInt8])
        /// Writes one byte after the other for ever.
        case drip(String)
        /// Writes a text over and over until the client is gone.
        case flood(String)
        /// Waits until the test opens the gate.
        case pause(Monitor<Bool>)
        /// Keeps the connection open until the client closes it.
        case hold

        static func write(_ text: String) -> Step { .write(Array(text.utf8)) }
    }

    let port: Int
    private let listener: Listener
    private let seen = Monitor(Seen())

    private struct Seen: Sendable {
        var connections = 0
        var ended = 0
        var requests: [String] = []
    }

    /// Listens, and plays the first script on the first connection, and so on; the last one again on all further ones: side by
    /// side, or each after the end of the one before.
    init(_ scripts: [[Step]], oneAtATime: Bool = false) throws {
        let listener = try Listener(host: "127.0.0.1", port: 0)
        self.listener = listener
        port = listener.port
        let isStarted = BlockingThread.start { [self] in
            while case let event = listener.accept() {
                if case .stopped = event { break }
                guard case .connection(let channel) = event else { continue }
                let number = seen.withLock { seen in
                    seen.connections += 1
                    return seen.connections
                }
                let serve: @Sendable () -> Void = { [self] in
                    try? play(scripts[min(number, scripts.count) - 1], on: channel)
                    channel.close()
                    seen.withLock { $0.ended += 1 }
                }
                if oneAtATime { serve() } else { _ = BlockingThread.start(serve) }
            }
            listener.close()
        }
        precondition(isStarted)
    }

    /// The number of connections that were made.
    var connections: Int { seen.withLock { $0.connections } }
    /// The heads of the requests that came.
    var requests: [String] { seen.withLock { $0.requests } }

    /// Waits until that many connections are played to their end and closed.
    func waitForEnd(of connections: Int) {
        _ = seen.wait(until: Deadline(after: .seconds(10))) { $0.ended >= connections }
    }

    func stop() { listener.stop() }

    /// Creates a client of this server.
    func client(_ limits: HTTPLimits = .standard) throws -> HTTPWireClient {
        guard let origin = HTTPOrigin("http://127.0.0.1:\(port)") else { throw HTTPFailure(kind: .tls, reason: "") }
        return try HTTPWireClient(origin: origin, limits: limits)
    }

    private func play(_ steps: [Step], on channel: SocketChannel) throws {
        let patience = Deadline(after: .seconds(10))
        let reader = ByteReader(channel: channel, limits: .standard, deadline: patience)
        for step in steps {
            switch step {
            case .request:
                var text = ""
                while let line = try reader.line(atMost: 1 << 20, of: .startLine, named: "line"), !line.isEmpty {
                    text += reader.text(of: line) + "\n"
                }
                if text.isEmpty { return }
                seen.withLock { $0.requests.append(text) }
            case .pause(let gate): _ = gate.wait(until: patience) { $0 }
            case .write(let bytes): try channel.write(bytes, until: patience)
            case .drip(let text):
                for byte in text.utf8 {
                    try channel.write([byte], until: patience)
                    _ = try channel.wait(for: .reading, until: Deadline(after: .milliseconds(10)))
                }
            case .flood(let text): while true { try channel.write(Array(text.utf8), until: patience) }
            case .hold: while try reader.fill() { _ = reader.glance() }
            }
        }
    }
}

extension ByteReader {
    /// The text of a line that was read last.
    func text(of line: Line) -> String {
        withBytes(of: line) { String(decoding: $0, as: UTF8.self) }
    }
}
