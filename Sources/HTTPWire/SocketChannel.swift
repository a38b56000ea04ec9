import Threads

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// A connected stream socket that reads and writes until a deadline.
///
/// It is unchecked because one thread at a time uses it; only `interrupt` may be called from another thread, and only
/// while the owner keeps the channel from being closed.
final class SocketChannel: ByteChannel, @unchecked Sendable {
    private let descriptor: Int32
    private var isOpen = true

    /// Takes over a connected descriptor.
    init(taking descriptor: Int32) {
        self.descriptor = descriptor
        POSIX.prepare(descriptor)
        POSIX.limitWaits(descriptor)
    }

    deinit {
        close()
    }

    /// Connects to an address.
    static func connect(to address: SocketAddress, until deadline: Deadline) throws(WireFault) -> SocketChannel {
        let descriptor = socket(address.family, POSIX.streamSocket, 0)
        guard descriptor >= 0 else { throw .broken(POSIX.message(errno)) }
        let channel = SocketChannel(taking: descriptor)
        POSIX.setBlocking(descriptor, .no)
        defer { POSIX.setBlocking(descriptor, .yes) }
        #if canImport(Darwin)
        let status = address.withSockaddr { Darwin.connect(descriptor, $0, $1) }
        #elseif canImport(Glibc)
        let status = address.withSockaddr { Glibc.connect(descriptor, $0, $1) }
        #else
        let status = address.withSockaddr { Musl.connect(descriptor, $0, $1) }
        #endif
        if status == 0 { return channel }
        guard errno == EINPROGRESS || errno == EINTR else { throw .broken(POSIX.message(errno)) }
        guard POSIX.wait(descriptor, for: Int16(POLLOUT), until: deadline) != 0 else { throw .timedOut }
        var problem: Int32 = 0
        var length = socklen_t(MemoryLayout<Int32>.size)
        guard getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &problem, &length) == 0 else {
            throw .broken(POSIX.message(errno))
        }
        guard problem == 0 else { throw .broken(POSIX.message(problem)) }
        return channel
    }

    /// Reads what is there, at least one byte, into the buffer; 0 is the end of the stream.
    ///
    /// As long as the deadline is further away than the system waits by itself, one call both waits and reads.
    func read(into buffer: UnsafeMutableBufferPointer<UInt8>, until deadline: Deadline) throws(WireFault) -> Int {
        while true {
            let isFar = deadline.milliseconds > POSIX.longestWait
            let count = recv(descriptor, buffer.baseAddress, buffer.count, isFar ? 0 : POSIX.dontWait)
            if count >= 0 { return count }
            guard errno == EINTR || errno == EAGAIN else { throw .broken(POSIX.message(errno)) }
            if !isFar, POSIX.wait(descriptor, for: Int16(POLLIN), until: deadline) == 0 { throw .timedOut }
        }
    }

    /// Tells the peer without delay that what has come so far has come.
    ///
    /// A peer that writes head and body one after the other, and has not switched Nagle's algorithm off, keeps the body until then:
    /// 40 milliseconds for each message.
    ///
    /// Source: RFC 9293 sections 3.7.4 and 3.8.6.3
    func acknowledge() {
        #if os(Linux)
        POSIX.set(descriptor, level: POSIX.tcp, option: TCP_QUICKACK)
        #endif
    }

    /// Looks whether bytes or the end of the stream have come, without waiting; bytes go into the buffer.
    func glance(into buffer: UnsafeMutableBufferPointer<UInt8>) -> Glance {
        let count = recv(descriptor, buffer.baseAddress, buffer.count, POSIX.dontWait)
        if count > 0 { return .bytes(count) }
        return count < 0 && (errno == EAGAIN || errno == EINTR) ? .nothing : .ended
    }

    /// Writes once what the socket takes now; 0 where it takes nothing.
    func writeSome(_ bytes: UnsafeBufferPointer<UInt8>) throws(WireFault) -> Int {
        while true {
            let count = send(descriptor, bytes.baseAddress, bytes.count, POSIX.sendFlags | POSIX.dontWait)
            if count >= 0 { return count }
            if errno == EINTR { continue }
            guard errno == EAGAIN else { throw .broken(POSIX.message(errno)) }
            return 0
        }
    }

    /// Writes all bytes.
    func write(_ bytes: [UInt8], until deadline: Deadline) throws(WireFault) {
        var written = 0
        while written < bytes.count {
            let rest = written
            written += try bytes.withUnsafeBufferPointer { buffer throws(WireFault) in
                try writeSome(UnsafeBufferPointer(rebasing: buffer[rest...]))
            }
            if written < bytes.count, try wait(for: .writing, until: deadline) == .nothing { throw .timedOut }
        }
    }

    /// What a wait is for.
    struct Readiness: OptionSet {
        let rawValue: Int
        static let reading = Readiness(rawValue: 1)
        static let writing = Readiness(rawValue: 2)
        static let nothing: Readiness = []
    }

    /// Waits until the socket can be read or written; nothing when the deadline passes first.
    func wait(for wanted: Readiness, until deadline: Deadline) throws(WireFault) -> Readiness {
        let events = (wanted.contains(.reading) ? POLLIN : 0) | (wanted.contains(.writing) ? POLLOUT : 0)
        let seen = Int32(POSIX.wait(descriptor, for: Int16(events), until: deadline))
        if seen == 0 { return .nothing }
        // An error or a hang-up is reported by the read or write that follows.
        if seen & Int32(POLLERR | POLLHUP | POLLNVAL) != 0 { return wanted }
        return [seen & Int32(POLLIN) != 0 ? .reading : [], seen & Int32(POLLOUT) != 0 ? .writing : []]
    }

    /// Ends the writing side, then takes and drops what the peer still sends, so that it can read the last answer.
    ///
    /// Source: RFC 9112 section 9.6
    func finishWriting(lingering deadline: Deadline) {
        shutdown(descriptor, POSIX.shutWrite)
        var rest = 1024 * 1024
        withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 1) { buffer in
            while rest > 0, POSIX.wait(descriptor, for: Int16(POLLIN), until: deadline) != 0 {
                let count = recv(descriptor, buffer.baseAddress, buffer.count, 0)
                guard count > 0 else { return }
                rest -= count
            }
        }
    }

    /// Ends both directions, which wakes the thread that waits on the socket.
    func interrupt() {
        shutdown(descriptor, POSIX.shutBoth)
    }

    /// Closes the socket; closing again does nothing.
    func close() {
        guard isOpen else { return }
        isOpen = false
        POSIX.close(descriptor)
    }
}
