import HTTPMessages
import Threads

/// One connection of a client.
///
/// It is unchecked because one thread at a time uses it.
final class ClientConnection: @unchecked Sendable {
    private let channel: SocketChannel
    private let reader: ByteReader

    /// Takes over a connected channel.
    init(channel: SocketChannel, limits: HTTPLimits, deadline: Deadline) {
        self.channel = channel
        reader = ByteReader(channel: channel, limits: limits, deadline: deadline)
    }

    /// The bytes that came for the current request, cut to the limit.
    var transcript: [UInt8] { reader.transcript }
    /// The number of bytes that came for the current request.
    var receivedCount: Int { reader.receivedCount }

    /// Whether a byte of the current request was handed to the system.
    private(set) var hasSent = false

    /// Whether a kept connection is still open and quiet.
    ///
    /// Bytes between two exchanges answer no request, so they end the connection. Only a 408 may come unasked.
    ///
    /// Source: RFC 9110 section 15.5.9
    func isQuiet(findings: inout [HTTPFinding]) -> Bool {
        guard reader.bufferedCount == 0 else { return false }
        let glance = reader.glance()
        let bytes = reader.buffered
        if !bytes.isEmpty, !bytes.dropFirst(8).starts(with: " 408".utf8) {
            findings.note(
                "bytes-between-responses",
                "RFC 9112 section 9.2",
                "before this request, the connection brought \(bytes.count) bytes that answer no request"
            )
        }
        return glance == .nothing
    }

    /// Sends a request and reads its response; tells when nothing has come for a while.
    func exchange(
        _ request: RequestEncoder.Encoded,
        until deadline: Deadline,
        onSilence: () -> Void
    ) throws(WireFault) -> ResponseReader.Result {
        reader.beginMessage()
        reader.deadline = deadline
        hasSent = false
        let isSent: Bool
        do {
            isSent = try send(request.bytes, until: deadline)
        } catch .broken(let reason) {
            // A server may answer and close before it has read everything: what it said counts.
            guard let early = try? response(to: request) else { throw .broken(reason) }
            return early.closing
        }
        let patience = min(IdleConnections.patience, .milliseconds(deadline.milliseconds))
        if reader.bufferedCount == 0,
            try channel.wait(for: .reading, until: Deadline(after: patience)) == .nothing
        {
            onSilence()
        }
        let result = try response(to: request)
        return isSent ? result : result.closing
    }

    /// Closes the connection.
    func close() {
        channel.close()
    }

    private func response(to request: RequestEncoder.Encoded) throws(WireFault) -> ResponseReader.Result {
        try ResponseReader(reader: reader, method: request.method, acceptedCodings: request.acceptedCodings).read()
    }

    /// Writes the request, and meanwhile takes what the server sends, so that neither side waits for the other.
    ///
    /// Answers `false` where the server ends or answers before it has taken the whole request.
    ///
    /// Source: RFC 9112 section 9.5
    private func send(_ bytes: [UInt8], until deadline: Deadline) throws(WireFault) -> Bool {
        var written = 0
        while written < bytes.count {
            let from = written
            written += try bytes.withUnsafeBufferPointer { buffer throws(WireFault) in
                try channel.writeSome(UnsafeBufferPointer(rebasing: buffer[from...]))
            }
            hasSent = hasSent || written > 0
            guard written < bytes.count else { return true }
            let ready = try channel.wait(for: [.reading, .writing], until: deadline)
            if ready == .nothing { throw .timedOut }
            if ready == .reading {
                guard try reader.fill(), !hasFinalStatus else { return false }
                guard reader.bufferedCount <= reader.limits.bodyBytes else {
                    throw .tooLarge(.body, "the server sends without end before the request is sent")
                }
            }
        }
        return true
    }

    /// Whether the bytes that came begin with the status line of a final response.
    private var hasFinalStatus: Bool {
        let status = reader.buffered.dropFirst(9)
        return reader.buffered.starts(with: "HTTP/1.".utf8) && status.first.map { $0 != UInt8(ascii: "1") } ?? false
    }
}
