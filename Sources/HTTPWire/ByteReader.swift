import Threads

/// A buffer in front of a channel from which messages are read line by line and piece by piece.
///
/// It is unchecked because one thread at a time uses it, together with its channel.
final class ByteReader: @unchecked Sendable {
    /// A line without its end, as a place in the buffer: it is there until more is read.
    struct Line {
        fileprivate let range: Range<Int>
        let isEndedByBareLineFeed: Bool

        var isEmpty: Bool { range.isEmpty }
        var count: Int { range.count }
    }

    let channel: any ByteChannel
    let limits: HTTPLimits
    /// The deadline of every wait.
    var deadline: Deadline
    /// The first bytes of the current message as they came.
    private(set) var transcript: [UInt8] = []
    /// The number of bytes of the current message that have come.
    private(set) var receivedCount = 0

    private var storage = [UInt8](repeating: 0, count: 16 * 1024)
    private var start = 0
    private var end = 0

    /// Creates an empty buffer.
    init(channel: any ByteChannel, limits: HTTPLimits, deadline: Deadline) {
        self.channel = channel
        self.limits = limits
        self.deadline = deadline
    }

    /// The bytes that have come and are not read yet.
    var buffered: ArraySlice<UInt8> { storage[start..<end] }

    /// The number of bytes that have come and are not read yet.
    var bufferedCount: Int { end - start }

    /// The number of bytes that the buffer holds at most, as it is now.
    var capacity: Int { storage.count }

    /// Starts to count a new message; what is buffered belongs to it.
    func beginMessage() {
        transcript.removeAll(keepingCapacity: true)
        transcript.append(contentsOf: buffered.prefix(limits.receivedBytes))
        receivedCount = end - start
    }

    /// Waits for more bytes; `false` is the end of the stream.
    func fill() throws(WireFault) -> Bool {
        makeRoom()
        // The rest of a message that has begun may wait for this.
        if receivedCount > 0 { channel.acknowledge() }
        let (from, deadline) = (end, deadline)
        let count = try storage.withUnsafeMutableBufferPointer { buffer throws(WireFault) in
            try channel.read(into: UnsafeMutableBufferPointer(rebasing: buffer[from...]), until: deadline)
        }
        note(count)
        return count > 0
    }

    /// Takes what has come, without waiting.
    func glance() -> Glance {
        makeRoom()
        let from = end
        let glance = storage.withUnsafeMutableBufferPointer { buffer in
            channel.glance(into: UnsafeMutableBufferPointer(rebasing: buffer[from...]))
        }
        if case .bytes(let count) = glance { note(count) }
        return glance
    }

    /// Reads a line; `nil` where the stream ends before its first byte.
    ///
    /// Source: RFC 9112 section 2.2
    func line(atMost limit: Int, of part: WireFault.Part, named name: String) throws(WireFault) -> Line? {
        var searched = start
        while true {
            if let index = indexOfLineFeed(from: searched) {
                let hasReturn = index > start && storage[index - 1] == UInt8(ascii: "\r")
                let range = start..<(hasReturn ? index - 1 : index)
                start = index + 1
                guard range.count <= limit else { throw .tooLarge(part, "the \(name) is longer than \(limit) bytes") }
                return Line(range: range, isEndedByBareLineFeed: !hasReturn)
            }
            let length = end - start
            // The last byte may be the CR of the line's end.
            guard length <= limit + 1 else { throw .tooLarge(part, "the \(name) is longer than \(limit) bytes") }
            guard try fill() else {
                if length == 0 { return nil }
                throw .ended("inside the \(name)")
            }
            searched = start + length
        }
    }

    /// Calls with the bytes of a line that was read last.
    func withBytes<Value, Failure: Error>(
        of line: Line,
        _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Value
    ) throws(Failure) -> Value {
        try storage.withUnsafeBufferPointer { buffer throws(Failure) in
            try body(UnsafeBufferPointer(rebasing: buffer[line.range]))
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

    private func indexOfLineFeed(from first: Int) -> Int? {
        let last = end
        return storage.withUnsafeBufferPointer { buffer in
            var index = first
            while index < last {
                if buffer[index] == UInt8(ascii: "\n") { return index }
                index += 1
            }
            return nil
        }
    }

    private func makeRoom() {
        if start == end {
            start = 0
            end = 0
        }
        guard end == storage.count else { return }
        if start > 0 {
            let count = end - start
            storage.replaceSubrange(0..<count, with: Array(storage[start..<end]))
            start = 0
            end = count
        } else {
            storage.append(contentsOf: [UInt8](repeating: 0, count: storage.count))
        }
    }

    private func note(_ count: Int) {
        let room = min(count, limits.receivedBytes - transcript.count)
        if room > 0 { transcript.append(contentsOf: storage[end..<(end + room)]) }
        end += count
        receivedCount += count
    }
}
