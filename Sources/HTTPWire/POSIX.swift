import Threads

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The system's constants and calls whose shape differs between Linux and Darwin.
enum POSIX {
    #if canImport(Glibc)
    static let streamSocket = Int32(SOCK_STREAM.rawValue)
    #else
    static let streamSocket = SOCK_STREAM
    #endif

    #if canImport(Darwin)
    static let sendFlags: Int32 = 0
    #else
    static let sendFlags = Int32(MSG_NOSIGNAL)
    #endif

    static let dontWait = Int32(MSG_DONTWAIT)
    static let shutBoth = Int32(SHUT_RDWR)
    static let shutWrite = Int32(SHUT_WR)
    static let tcp = Int32(IPPROTO_TCP)

    /// Returns the system's text for an error number.
    static func message(_ number: Int32) -> String {
        var buffer = [CChar](repeating: 0, count: 256)
        guard strerror_r(number, &buffer, buffer.count) == 0 else { return "error \(number)" }
        let bytes = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The longest time in milliseconds that a read of a prepared descriptor waits by itself.
    static let longestWait: Int32 = 1000

    /// Makes a descriptor closed on exec, without delay, and free of SIGPIPE.
    static func prepare(_ descriptor: Int32) {
        // The calls can fail only for a descriptor that is not open, which the next read or write reports.
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        set(descriptor, level: tcp, option: TCP_NODELAY)
        #if canImport(Darwin)
        set(descriptor, level: SOL_SOCKET, option: SO_NOSIGPIPE)
        #endif
    }

    /// Bounds how long a read or a write waits, so that a deadline is looked at now and then.
    static func limitWaits(_ descriptor: Int32) {
        var time = timeval(tv_sec: time_t(longestWait / 1000), tv_usec: 0)
        for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
            _ = setsockopt(descriptor, SOL_SOCKET, option, &time, socklen_t(MemoryLayout<timeval>.size))
        }
    }

    /// Whether calls wait until they can do something.
    enum Blocking {
        case yes
        case no
    }

    /// Lets the calls on a descriptor wait, or not.
    static func setBlocking(_ descriptor: Int32, _ blocking: Blocking) {
        let flags = fcntl(descriptor, F_GETFL)
        _ = fcntl(descriptor, F_SETFL, blocking == .no ? flags | O_NONBLOCK : flags & ~O_NONBLOCK)
    }

    /// Switches a socket option on; one that does not apply is left.
    static func set(_ descriptor: Int32, level: Int32, option: Int32) {
        var one: Int32 = 1
        _ = setsockopt(descriptor, level, option, &one, socklen_t(MemoryLayout<Int32>.size))
    }

    /// Waits until one of the events happens; 0 when the deadline passes first.
    static func wait(_ descriptor: Int32, for events: Int16, until deadline: Deadline) -> Int16 {
        var entry = pollfd(fd: descriptor, events: events, revents: 0)
        while true {
            let count = poll(&entry, 1, deadline.milliseconds)
            if count > 0 { return entry.revents }
            if count < 0, errno == EINTR || errno == EAGAIN { continue }
            if count < 0 { return Int16(POLLERR) }
            if deadline.isPast { return 0 }
        }
    }

    /// Closes a descriptor.
    static func close(_ descriptor: Int32) {
        // Whatever close answers, the descriptor is gone.
        #if canImport(Darwin)
        _ = Darwin.close(descriptor)
        #elseif canImport(Glibc)
        _ = Glibc.close(descriptor)
        #else
        _ = Musl.close(descriptor)
        #endif
    }
}
