import Threads

/// What messages are read from: a socket, or bytes that lie in memory.
///
/// One thread at a time uses it.
protocol ByteChannel: AnyObject, Sendable {
    /// Reads what is there, at least one byte, into the buffer; 0 is the end of the stream.
    func read(into buffer: UnsafeMutableBufferPointer<UInt8>, until deadline: Deadline) throws(WireFault) -> Int
    /// Tells the peer without delay that what has come so far has come.
    func acknowledge()
    /// Looks whether bytes or the end of the stream have come, without waiting; bytes go into the buffer.
    func glance(into buffer: UnsafeMutableBufferPointer<UInt8>) -> Glance
    /// Writes all bytes.
    func write(_ bytes: [UInt8], until deadline: Deadline) throws(WireFault)
}

/// What a look at a channel without waiting found.
enum Glance: Hashable {
    case nothing
    case bytes(Int)
    case ended
}
