import HTTPMessages
import Testing
import Threads

@testable import HTTPWire

@Suite("ByteReader")
struct ByteReaderTests {
    /// Gives one piece for each read, and notes what was asked of it.
    private final class NotedChannel: ByteChannel {
        enum Call: Hashable {
            case read
            case acknowledge
        }

        private let pieces: Monitor<[String]>
        private let noted = Monitor<[Call]>([])

        var calls: [Call] { noted.withLock { $0 } }

        init(_ pieces: [String]) {
            self.pieces = Monitor(pieces)
        }

        func read(into buffer: UnsafeMutableBufferPointer<UInt8>, until deadline: Deadline) throws(WireFault) -> Int {
            noted.withLock { $0.append(.read) }
            let piece = pieces.withLock { $0.isEmpty ? "" : $0.removeFirst() }
            _ = buffer.update(fromContentsOf: piece.utf8)
            return piece.utf8.count
        }

        func acknowledge() { noted.withLock { $0.append(.acknowledge) } }

        func glance(into buffer: UnsafeMutableBufferPointer<UInt8>) -> Glance { .nothing }

        func write(_ bytes: [UInt8], until deadline: Deadline) {}
    }

    private func calls(_ pieces: [String]) throws -> [NotedChannel.Call] {
        let channel = NotedChannel(pieces)
        let reader = ByteReader(channel: channel, limits: .standard, deadline: Deadline(after: .seconds(10)))
        reader.beginMessage()
        let result = try ResponseReader(reader: reader, method: "GET", acceptedCodings: .identity).read()
        #expect(result.response.body == Array("body".utf8))
        return channel.calls
    }

    @Test("who waits for the rest of a message says first that its beginning has come")
    func acknowledges() throws {
        let head = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n"
        #expect(try calls([head + "body"]) == [.read])
        #expect(try calls([head, "body"]) == [.read, .acknowledge, .read])
        #expect(try calls([head, "bo", "dy"]) == [.read, .acknowledge, .read, .acknowledge, .read])
    }
}
