import Dispatch
import Foundation
import HTTPMessages
import Threads

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// What comes of one task, which one thread waits for.
final class Exchange: Sendable {
    private struct State {
        var body: [UInt8] = []
        var head: HTTPResponse?
        var error: URLError?
        var isTooLarge = false
    }

    private let state = Monitor(State())
    private let done = DispatchSemaphore(value: 0)
    private let bodyLimit: Int

    /// Whether more content is taken.
    enum Capacity {
        case open
        case full
    }

    /// Creates an exchange that takes content up to a limit in bytes.
    init(bodyLimit: Int) {
        self.bodyLimit = bodyLimit
    }

    /// Adds content, unless it passes the limit.
    func append(_ data: Data) -> Capacity {
        state.withLock { state in
            guard !state.isTooLarge, data.count <= bodyLimit - state.body.count else {
                state.isTooLarge = true
                return .full
            }
            state.body.append(contentsOf: data)
            return .open
        }
    }

    /// Takes over the end of the task, and wakes the thread that waits.
    func finish(_ response: HTTPURLResponse?, error: (any Error)?) {
        let head = response.map(Exchange.head)
        let problem = error.map { $0 as? URLError ?? URLError(.unknown) }
        state.withLock { state in
            state.head = head
            state.error = problem
        }
        done.signal()
    }

    /// Waits for the end; `false` where it does not come within the seconds.
    func isFinished(within seconds: Double) -> Bool {
        done.wait(timeout: .now() + seconds) == .success
    }

    /// Returns the response of a finished exchange.
    func response(from origin: HTTPOrigin) throws(HTTPFailure) -> HTTPResponse {
        let (head, body, error, isTooLarge) = state.withLock { ($0.head, $0.body, $0.error, $0.isTooLarge) }
        let excerpt = Array(body.prefix(16 * 1024))
        if isTooLarge {
            let reason = "the content is longer than \(bodyLimit) bytes"
            throw HTTPFailure(kind: .tooLarge, reason: reason, received: excerpt)
        }
        if let error { throw Exchange.failure(error, origin: origin, received: excerpt, hasHead: head != nil) }
        guard var response = head else {
            throw HTTPFailure(kind: .notHTTP, reason: "\(origin.hostAndPort) sent no HTTP response")
        }
        response.body = body
        return response
    }

    private static func head(_ response: HTTPURLResponse) -> HTTPResponse {
        let fields = response.allHeaderFields.compactMap { key, value -> HTTPField? in
            guard let name = key as? String, let text = value as? String else { return nil }
            return HTTPField(name: name, value: text)
        }
        // The dictionary has no order of its own: the names give one that is stable.
        let sorted = fields.sorted { $0.name.lowercased() < $1.name.lowercased() }
        return HTTPResponse(status: response.statusCode, fields: HTTPFields(sorted))
    }

    private static func failure(
        _ error: URLError,
        origin: HTTPOrigin,
        received: [UInt8],
        hasHead: Bool
    ) -> HTTPFailure {
        let kind: HTTPFailure.Kind =
            switch error.code {
            case .cannotFindHost, .cannotConnectToHost, .dnsLookupFailed, .notConnectedToInternet: .unreachable
            case .timedOut: .timedOut
            case .secureConnectionFailed, .serverCertificateHasBadDate, .serverCertificateUntrusted,
                .serverCertificateHasUnknownRoot, .serverCertificateNotYetValid, .clientCertificateRejected,
                .clientCertificateRequired:
                .tls
            case .networkConnectionLost: hasHead || !received.isEmpty ? .truncated : .connectionLost
            case .dataLengthExceedsMaximum: .tooLarge
            // On Linux a failed handshake has no code of its own, only the text of the TLS library.
            case .unknown where origin.scheme == "https" && error.localizedDescription.contains("SSL"): .tls
            default: .notHTTP
            }
        let reason = "\(origin.hostAndPort): \(error.localizedDescription) (URLError \(error.code.rawValue))"
        return HTTPFailure(kind: kind, reason: reason, received: received)
    }
}
