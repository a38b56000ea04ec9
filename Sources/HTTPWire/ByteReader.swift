import Threads

/// A buffer in front of a socket from which messages are read line by line and piece by piece.
///
/// It is unchecked because one thread at a time uses it, together with its channel.
final class ByteReader: @unchecked Sendable {
    /// A line without its end.
    struct Line {
        let bytes: [UInt8]
        let isEndedByBareLineFeed: Bool
    }

    let channel: SocketChannel
    let limits: HTTPLimits
    /// The deadline of every wait.
    var deadline: Deadline
    /// The first bytes of the current message as they came.
    private(set) var transcript: [UInt8] = []
    /// The number of bytes of the current message that have come.
    private(set) var receivedCount = 0

    private var storage = [UInt8](repeating: 0, count: 32 * 1024)
    private var start = 0
    private var end = 0

    /// Creates an empty buffer.
    init(channel: SocketChannel, limits: HTTPLimits, deadline: Deadline) {
        self.channel = channel
        self.limits = limits
        self.deadline = deadline
    }

    /// The bytes that have come and are not read yet.
    var buffered: ArraySlice<UInt8> { storage[start..<end] }

    /// Starts to count a new message; what is buffered belongs to it.
    func beginMessage() {
        transcript = Array(buffered.prefix(limits.receivedBytes))
        receivedCount = end - start
    }

    /// Waits for more bytes; `false` is the end of the stream.
    func fill() throws(WireFault) -> Bool {
        makeRoom()
        let from = end
        let count = try storage.withUnsafeMutableBytes { buffer in
            Result { () throws(WireFault) in
                try channel.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[from...]), until: deadline)
            }
        }.get()
        note(count)
        return count > 0
    }

    /// Takes what has come, without waiting.
    func glance() -> SocketChannel.Glance {
        makeRoom()
        let from = end
        let glance = storage.withUnsafeMutableBytes { buffer in
            channel.glance(into: UnsafeMutableRawBufferPointer(rebasing: buffer[from...]))
        }
        if case .bytes(let count) = glance { note(count) }
        return glance
    }

    /// Reads a line; `nil` where the stream ends before its first byte.
    ///
    /// Source: RFC 9112 section 2.2
    func line(atMost limit: Int, of part: WireFault.Part, named name: String) throws(WireFault) -> Line? {
        var searched = 0
        while true {
            if let index = storage[(start + searched)..<end].firstIndex(of: UInt8(ascii: "\n")) {
                let line = storage[start..<index]
                start = index + 1
                guard line.count <= limit + 1 else {
                    throw .tooLarge(part, "the \(name) is longer than \(limit) bytes")
                }
                let hasReturn = line.last == UInt8(ascii: "\r")
                return Line(bytes: Array(hasReturn ? line.dropLast() : line), isEndedByBareLineFeed: !hasReturn)
            }
            searched = end - start
            guard searched <= limit + 1 else { throw .tooLarge(part, "the \(name) is longer than \(limit) bytes") }
            guard try fill() else {
                if searched == 0 { return nil }
                throw .ended("inside the \(name)")
            }
        }
    }

    /// Moves up to `count` buffered bytes to the end of a list, waiting for some where none are buffered.
    ///
    /// Answers how many were moved; 0 is the end of the stream.
    func take(atMost count: Int, onto bytes: inout [UInt8]) throws(WireFault) -> Int {
        if start == end, !(try fill()) { return 0 }
        let taken = min(count, end - start)
        bytes.append(contentsOf: storage[start..<(start + taken)])
        start += taken
        return taken
    }

    private func makeRoom() {
        if start == end {
            start = 0
            end = 0
        }
        guard end == storage.count else { return }
        if start > 0 {
            storage.withUnsafeMutableBytes { buffer in
                let rest = UnsafeRawBufferPointer(rebasing: buffer[start..<end])
                buffer.baseAddress.map { target in
                    rest.baseAddress.map { target.copyMemory(from: $0, byteCount: rest.count) }
                }
            }
            end -= start
            start = 0
        } else {
            storage.append(contentsOf: [UInt8](repeating: 0, count: storage.count))
        }
    }

    private func note(_ count: Int) {
        let room = limits.receivedBytes - transcript.count
        if room > 0 { transcript.append(contentsOf: storage[end..<(end + count)].prefix(room)) }
        end += count
        receivedCount += count
    }
}
