/// Writes the head and the content of a message into one list of bytes.
///
/// Source: RFC 9112 section 2.1
struct MessageWriter {
    private var bytes: [UInt8] = []

    /// Creates an empty message with room for a head and its content.
    init(bodyCount: Int) {
        bytes.reserveCapacity(512 + bodyCount)
    }

    /// Writes a text as it is.
    mutating func write(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    /// Writes a field line.
    mutating func writeField(_ name: String, _ value: String) {
        write(name)
        write(": ")
        write(value)
        write("\r\n")
    }

    /// Returns the message: what was written, the empty line, and the content.
    consuming func finished(with body: [UInt8]) -> [UInt8] {
        write("\r\n")
        bytes.append(contentsOf: body)
        return bytes
    }
}
