import Foundation
import Threads

/// Messages of fixed sizes there and back over loopback, without any HTTP: what the system itself allows.
final class BareSockets: Sendable {
    private struct State {
        var open: [Int32] = []
        var idle: [Int32] = []
    }

    private let state = Monitor(State())
    private let listener: Int32
    private let requestSize: Int
    private let responseSize: Int

    /// Listens on a free port and answers every whole request.
    init(requestSize: Int, responseSize: Int) {
        self.requestSize = requestSize
        self.responseSize = responseSize
        listener = Self.makeSocket()
        var address = Self.loopback(port: 0)
        let status = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        precondition(status == 0 && listen(listener, 64) == 0, "a free port of loopback can be listened on")
        _ = BlockingThread.start { [self] in
            while case let accepted = accept(listener, nil, nil), accepted >= 0 {
                Self.prepare(accepted)
                _ = BlockingThread.start { [requestSize, responseSize] in
                    while Self.receive(accepted, requestSize) { Self.send(accepted, responseSize) }
                    close(accepted)
                }
            }
        }
    }

    /// Makes so many round trips on a connection that no other thread uses.
    func roundTrips(_ count: Int) {
        let descriptor = state.withLock { $0.idle.popLast() } ?? connect()
        for _ in 0..<count {
            Self.send(descriptor, requestSize)
            precondition(Self.receive(descriptor, responseSize), "the server answers")
        }
        state.withLock { $0.idle.append(descriptor) }
    }

    /// Ends every connection and the listening.
    func stop() {
        for descriptor in state.withLock({ $0.open }) { close(descriptor) }
        shutdown(listener, Int32(SHUT_RDWR))
        close(listener)
    }

    private func connect() -> Int32 {
        var bound = sockaddr_in()
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let descriptor = Self.makeSocket()
        let status = withUnsafeMutablePointer(to: &bound) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                getsockname(listener, address, &length) == 0 ? Foundation.connect(descriptor, address, length) : -1
            }
        }
        precondition(status == 0, "the listener takes connections")
        Self.prepare(descriptor)
        state.withLock { $0.open.append(descriptor) }
        return descriptor
    }

    private static func makeSocket() -> Int32 {
        #if canImport(Glibc)
        socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
        socket(AF_INET, SOCK_STREAM, 0)
        #endif
    }

    private static func prepare(_ descriptor: Int32) {
        var one: Int32 = 1
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &one, socklen_t(MemoryLayout<Int32>.size))
    }

    private static func loopback(port: UInt16) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return address
    }

    private static func send(_ descriptor: Int32, _ size: Int) {
        withUnsafeTemporaryAllocation(byteCount: size, alignment: 1) { buffer in
            buffer.initializeMemory(as: UInt8.self, repeating: 65)
            _ = Foundation.send(descriptor, buffer.baseAddress, size, 0)
        }
    }

    private static func receive(_ descriptor: Int32, _ size: Int) -> Bool {
        withUnsafeTemporaryAllocation(byteCount: size, alignment: 1) { buffer in
            var got = 0
            while got < size {
                let count = recv(descriptor, buffer.baseAddress, size - got, 0)
                guard count > 0 else { return false }
                got += count
            }
            return true
        }
    }
}
