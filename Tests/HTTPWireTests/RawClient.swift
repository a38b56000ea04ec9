import Threads

@testable import HTTPWire

/// A client that sends bytes as they are and reads all that comes back until the server closes.
enum RawClient {
    /// Sends the pieces one after the other, and answers with what came, or `nil` where the server does not close.
    static func exchange(_ pieces: [String], port: Int, host: String = "127.0.0.1") throws -> String? {
        try exchange(pieces.map { Array($0.utf8) }, port: port, host: host)
    }

    /// Sends bytes at once, and answers with what came, or `nil` where the server does not close.
    static func exchange(bytes: [UInt8], port: Int) throws -> String? {
        try exchange([bytes], port: port, host: "127.0.0.1")
    }

    private static func exchange(_ pieces: [[UInt8]], port: Int, host: String) throws -> String? {
        guard let address = try SocketAddress.lookup(host, port: port, for: .connect).first else { return nil }
        let deadline = Deadline(after: .seconds(5))
        let channel = try SocketChannel.connect(to: address, until: deadline)
        defer { channel.close() }
        for piece in pieces {
            do { try channel.write(piece, until: deadline) } catch { break }
        }
        let reader = ByteReader(channel: channel, limits: .standard, deadline: deadline)
        do {
            return String(decoding: try reader.contentToEnd(), as: UTF8.self)
        } catch .timedOut {
            return nil
        }
    }

    /// Returns the status codes of the responses in a text.
    static func statuses(_ text: String?) -> [Int] {
        (text ?? "").split(separator: "HTTP/1.1 ", omittingEmptySubsequences: false).dropFirst()
            .compactMap { Int($0.prefix(3)) }
    }
}
