import Foundation
import Threads

#if canImport(Glibc)
import Glibc
#endif

/// A server that answers the n-th connection with the n-th text, the last text on all further ones, then closes it.
final class LoopbackServer: Sendable {
    let port: Int
    private let answers: [String]
    private let seen = Monitor<[String]>([])

    init(_ answers: [String]) {
        self.answers = answers
        #if canImport(Glibc)
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
        let descriptor = socket(AF_INET, SOCK_STREAM, 0)
        #endif
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                precondition(bind(descriptor, generic, length) == 0 && listen(descriptor, 16) == 0)
                precondition(getsockname(descriptor, generic, &length) == 0)
            }
        }
        port = Int(UInt16(bigEndian: address.sin_port))
        // The socket listens until the test process ends: a handful of them does no harm.
        Thread.detachNewThread { [self] in
            for number in 0... {
                let connection = accept(descriptor, nil, nil)
                guard connection >= 0 else { return }
                Thread.detachNewThread { [self] in
                    answer(connection, with: self.answers[min(number, self.answers.count - 1)])
                }
            }
        }
    }

    /// The requests that came, with their content as far as it came with the fields.
    var requests: [String] { seen.withLock { $0 } }

    private func answer(_ connection: Int32, with text: String) {
        defer { close(connection) }
        var request: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65536)
        while !isComplete(request) {
            let count = recv(connection, &buffer, buffer.count, 0)
            guard count > 0 else { return }
            request += buffer[..<count]
        }
        seen.withLock { $0.append(String(decoding: request, as: UTF8.self)) }
        // An empty text is a server that says nothing, and keeps the connection until the client leaves.
        if text.isEmpty {
            while recv(connection, &buffer, buffer.count, 0) > 0 {}
            return
        }
        let bytes = Array(text.utf8)
        _ = send(connection, bytes, bytes.count, 0)
    }

    /// Whether the head and as much content as Content-Length says have come.
    private func isComplete(_ request: [UInt8]) -> Bool {
        // A TLS ClientHello is taken for a whole request.
        if request.first == 0x16 { return true }
        let text = String(decoding: request, as: UTF8.self)
        guard let end = text.range(of: "\r\n\r\n") else { return false }
        let lines = text[..<end.lowerBound].lowercased().components(separatedBy: "\r\n")
        let length = lines.first { $0.hasPrefix("content-length: ") }.flatMap { Int($0.dropFirst(16)) } ?? 0
        return text[end.upperBound...].utf8.count >= length
    }
}
