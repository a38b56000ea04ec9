import Foundation
import HTTPMessages
import Synchronization

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// What comes of one task, which one thread waits for.
final class Exchange: Sendable {
    private struct State {
        var body: [UInt8] = []
        var head: HTTPResponse?
        var error: URLError?
    }

    private let state = Mutex(State())
    private let done = DispatchSemaphore(value: 0)

    /// Adds content.
    func append(_ data: Data) {
        state.withLock { $0.body.append(contentsOf: data) }
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
        let (head, body, error) = state.withLock { ($0.head, $0.body, $0.error) }
        if let error { throw Exchange.failure(error, origin: origin, received: body, hasHead: head != nil) }
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
            default: .notHTTP
            }
        let reason = "\(origin.hostAndPort): \(error.localizedDescription) (URLError \(error.code.rawValue))"
        return HTTPFailure(kind: kind, reason: reason, received: received)
    }
}
