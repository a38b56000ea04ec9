import Threads

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// A listening socket with a pipe that wakes the thread which accepts.
///
/// The thread that accepts is the one that closes the socket; the pipe lives as long as the listener.
final class Listener: Sendable {
    /// What accepting brought.
    enum Event {
        case connection(SocketChannel)
        case nothing
        case stopped
    }

    /// The port that it listens on.
    let port: Int
    private let descriptor: Int32
    private let wakeReader: Int32
    private let wakeWriter: Int32

    /// Listens on the first address of the host that can be bound.
    init(host: String, port: Int) throws(HTTPServerError) {
        let place = "\(host):\(port)"
        let addresses: [SocketAddress]
        do {
            addresses = try SocketAddress.lookup(host, port: port, for: .listen)
        } catch {
            throw HTTPServerError(kind: .cannotListen, reason: "cannot listen on \(place): \(error.reason)")
        }
        guard (0...65535).contains(port), let first = addresses.first else {
            throw HTTPServerError(kind: .cannotListen, reason: "cannot listen on \(place): there is no such address")
        }
        let address = addresses.first { $0.family == AF_INET } ?? first
        let descriptor = try Listener.open(address, place: place)
        var pipeEnds: [Int32] = [-1, -1]
        guard let bound = SocketAddress.localPort(of: descriptor), pipe(&pipeEnds) == 0 else {
            let reason = POSIX.message(errno)
            POSIX.close(descriptor)
            throw HTTPServerError(kind: .cannotListen, reason: "cannot listen on \(place): \(reason)")
        }
        for end in pipeEnds { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        self.descriptor = descriptor
        self.port = bound
        wakeReader = pipeEnds[0]
        wakeWriter = pipeEnds[1]
    }

    deinit {
        POSIX.close(wakeReader)
        POSIX.close(wakeWriter)
    }

    /// Waits for a connection, or until `stop` is called.
    func accept() -> Event {
        var entries = [
            pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
            pollfd(fd: wakeReader, events: Int16(POLLIN), revents: 0),
        ]
        let count = poll(&entries, 2, -1)
        if entries[1].revents != 0 { return .stopped }
        guard count > 0 else { return errno == EINTR || errno == EAGAIN ? .nothing : .stopped }
        #if canImport(Darwin)
        let accepted = Darwin.accept(descriptor, nil, nil)
        #elseif canImport(Glibc)
        let accepted = Glibc.accept(descriptor, nil, nil)
        #else
        let accepted = Musl.accept(descriptor, nil, nil)
        #endif
        if accepted >= 0 {
            // Darwin hands on what was set for the listening socket.
            POSIX.setBlocking(accepted, .yes)
            return .connection(SocketChannel(taking: accepted))
        }
        switch errno {
        case EMFILE, ENFILE, ENOBUFS, ENOMEM:
            // The system has no descriptor left: wait for connections to end instead of spinning.
            return POSIX.wait(wakeReader, for: Int16(POLLIN), until: Deadline(after: .milliseconds(20))) == 0
                ? .nothing : .stopped
        case EBADF, EINVAL, ENOTSOCK, EOPNOTSUPP: return .stopped
        default: return .nothing
        }
    }

    /// Wakes the thread that accepts; it then gets `stopped`.
    func stop() {
        var byte: UInt8 = 1
        _ = write(wakeWriter, &byte, 1)
    }

    /// Closes the listening socket; called once, when nothing accepts any more.
    func close() {
        POSIX.close(descriptor)
    }

    private static func open(_ address: SocketAddress, place: String) throws(HTTPServerError) -> Int32 {
        let descriptor = socket(address.family, POSIX.streamSocket, 0)
        guard descriptor >= 0 else {
            throw HTTPServerError(kind: .cannotListen, reason: "cannot listen on \(place): \(POSIX.message(errno))")
        }
        POSIX.prepare(descriptor)
        // Where a connection is gone before it is accepted, accepting must not wait for the next.
        POSIX.setBlocking(descriptor, .no)
        POSIX.set(descriptor, level: SOL_SOCKET, option: SO_REUSEADDR)
        let status = address.withSockaddr { bind(descriptor, $0, $1) }
        guard status == 0, listen(descriptor, SOMAXCONN) == 0 else {
            let number = errno
            POSIX.close(descriptor)
            throw number == EADDRINUSE
                ? HTTPServerError(kind: .portInUse, reason: "cannot listen on \(place): the port is in use")
                : HTTPServerError(kind: .cannotListen, reason: "cannot listen on \(place): \(POSIX.message(number))")
        }
        return descriptor
    }
}
