import Threads

/// Bytes in memory that come piece by piece, as from a socket, and then the end.
///
/// It is unchecked because one thread at a time uses it.
final class MemoryChannel: ByteChannel, @unchecked Sendable {
    /// How the stream ends.
    enum End {
        case closed
        case reset
    }

    private let pieces: [ArraySlice<UInt8>]
    private let end: End
    private var next = 0
    private var offset = 0

    /// Creates a stream of the pieces; empty ones are left out.
    init(_ pieces: [ArraySlice<UInt8>], end: End = .closed) {
        self.pieces = pieces.filter { !$0.isEmpty }
        self.end = end
    }

    func read(into buffer: UnsafeMutableBufferPointer<UInt8>, until deadline: Deadline) throws(WireFault) -> Int {
        if next == pieces.count, end == .reset { throw .broken("reset") }
        return take(into: buffer)
    }

    /// Nobody waits for it.
    func acknowledge() {}

    func glance(into buffer: UnsafeMutableBufferPointer<UInt8>) -> Glance {
        let count = take(into: buffer)
        return count > 0 ? .bytes(count) : .ended
    }

    /// Takes nothing: who only decodes is not answered.
    func write(_ bytes: [UInt8], until deadline: Deadline) {}

    private func take(into buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
        guard next < pieces.count else { return 0 }
        let rest = pieces[next].dropFirst(offset)
        let count = min(rest.count, buffer.count)
        _ = buffer.update(fromContentsOf: rest.prefix(count))
        offset += count
        if count == rest.count {
            next += 1
            offset = 0
        }
        return count
    }
}
