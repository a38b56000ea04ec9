import Foundation
public import HTTPMessages

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// A transport over Foundation's URLSession, for TLS where nothing else speaks it.
///
/// It follows no redirect, keeps no cookie and no cache, offers no credential, and verifies TLS as the platform does. What
/// URLSession would change or refuse is answered with `notExpressible` instead of being sent otherwise: verbatim requests,
/// bodies without a Content-Type (URLSession adds one), repeated fields, and fields that URLSession owns.
///
/// On Linux certificates are verified by the system's own bundle, which no variable of the environment replaces
/// (`SSL_CERT_FILE` is not read), and a proxy that `https_proxy` or `http_proxy` names is used. The request's wish for a new
/// connection cannot be passed on.
///
/// URLSession adds Accept and Accept-Language, sends `Content-Length: 0` where there is no body, repairs malformed responses
/// in silence, and keeps neither the reason phrase nor the order and repetition of fields: its replies never carry findings.
public final class URLSessionTransport: HTTPTransport {
    private let origin: HTTPOrigin
    private let session: URLSession
    private let exchanges: ExchangeDelegate

    /// Creates a transport; no connection is made yet.
    ///
    /// - Parameters:
    ///   - origin: Where the requests go.
    ///   - bodyLimit: The longest content of a response, in bytes.
    public init(origin: HTTPOrigin, bodyLimit: Int = 64 * 1024 * 1024) {
        self.origin = origin
        exchanges = ExchangeDelegate(bodyLimit: bodyLimit)
        let configuration = URLSessionConfiguration.ephemeral
        configuration.httpCookieStorage = nil
        configuration.httpShouldSetCookies = false
        configuration.httpCookieAcceptPolicy = .never
        configuration.urlCache = nil
        configuration.urlCredentialStorage = nil
        configuration.requestCachePolicy = .reloadIgnoringLocalCacheData
        configuration.httpMaximumConnectionsPerHost = 64
        session = URLSession(configuration: configuration, delegate: exchanges, delegateQueue: nil)
    }

    deinit {
        session.invalidateAndCancel()
    }

    /// Sends a request and waits for its response, both within the timeout.
    public func send(_ request: HTTPRequest, timeout: Duration) -> HTTPReply {
        let clock = ContinuousClock()
        let start = clock.now
        let outcome: HTTPReply.Outcome
        do {
            outcome = .response(try exchange(request, timeout: timeout))
        } catch {
            outcome = .failure(error)
        }
        return HTTPReply(outcome: outcome, elapsed: start.duration(to: clock.now))
    }

    private func exchange(_ request: HTTPRequest, timeout: Duration) throws(HTTPFailure) -> HTTPResponse {
        var urlRequest = try URLRequestEncoder(origin: origin).encode(request)
        let (seconds, attoseconds) = timeout.components
        let interval = max(0, Double(seconds) + Double(attoseconds) / 1e18)
        // The wait below bounds the whole exchange; URLSession's own interval bounds only its silences.
        urlRequest.timeoutInterval = interval + 1
        let task = session.dataTask(with: urlRequest)
        let exchange = exchanges.begin(task)
        task.resume()
        guard exchange.isFinished(within: interval) else {
            task.cancel()
            exchanges.abandon(task)
            throw HTTPFailure(kind: .timedOut, reason: "the exchange took longer than \(timeout)")
        }
        return try exchange.response(from: origin)
    }
}
