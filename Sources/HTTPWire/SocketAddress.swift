#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// An internet address with its port, as the system's calls take it.
struct SocketAddress: Sendable {
    /// What an address is looked up for.
    enum Purpose {
        case connect
        case listen
    }

    /// Why a name has no address.
    struct LookupError: Error, Sendable {
        let reason: String
    }

    /// The address family, `AF_INET` or `AF_INET6`.
    let family: Int32
    private let bytes: [UInt8]

    /// Looks up the addresses of a host, names by the system's resolver; blocks for as long as that takes.
    static func lookup(_ host: String, port: Int, for purpose: Purpose) throws(LookupError) -> [SocketAddress] {
        var hints = addrinfo()
        hints.ai_family = AF_UNSPEC
        hints.ai_socktype = POSIX.streamSocket
        hints.ai_flags = purpose == .listen ? AI_PASSIVE : 0
        var list: UnsafeMutablePointer<addrinfo>?
        let status = getaddrinfo(host, String(port), &hints, &list)
        guard status == 0 else { throw LookupError(reason: String(cString: gai_strerror(status))) }
        defer { freeaddrinfo(list) }
        var addresses: [SocketAddress] = []
        var next = list
        while let entry = next?.pointee {
            if let address = entry.ai_addr {
                let raw = UnsafeRawBufferPointer(start: address, count: Int(entry.ai_addrlen))
                addresses.append(SocketAddress(family: entry.ai_family, bytes: Array(raw)))
            }
            next = entry.ai_next
        }
        return addresses
    }

    /// Calls with the address in the form that `connect` and `bind` take.
    func withSockaddr<Result>(_ body: (UnsafePointer<sockaddr>, socklen_t) -> Result) -> Result {
        var storage = sockaddr_storage()
        return withUnsafeMutableBytes(of: &storage) { target in
            target.copyBytes(from: bytes.prefix(target.count))
            return target.withMemoryRebound(to: sockaddr.self) { pointer in
                guard let address = pointer.baseAddress else { preconditionFailure("sockaddr_storage is never empty") }
                return body(UnsafePointer(address), socklen_t(bytes.count))
            }
        }
    }

    /// Returns the port that a bound socket has.
    static func localPort(of descriptor: Int32) -> Int? {
        var storage = sockaddr_storage()
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        let status = withUnsafeMutablePointer(to: &storage) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &length) }
        }
        guard status == 0 else { return nil }
        // The port stands in network order behind the two bytes of the family, for IPv4 and IPv6, on Linux and Darwin.
        return withUnsafeBytes(of: &storage) { Int($0[2]) << 8 | Int($0[3]) }
    }
}
