import Foundation
import Threads

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// Gathers what URLSession reports about each task.
final class ExchangeDelegate: NSObject, URLSessionDataDelegate {
    private let exchanges = Monitor<[Int: Exchange]>([:])
    private let bodyLimit: Int

    /// Creates a delegate that takes content up to a limit in bytes.
    init(bodyLimit: Int) {
        self.bodyLimit = bodyLimit
    }

    /// Starts to gather for a task that is not resumed yet.
    func begin(_ task: URLSessionTask) -> Exchange {
        let exchange = Exchange(bodyLimit: bodyLimit)
        exchanges.withLock { $0[task.taskIdentifier] = exchange }
        return exchange
    }

    /// Forgets a task.
    func abandon(_ task: URLSessionTask) {
        exchanges.withLock { _ = $0.removeValue(forKey: task.taskIdentifier) }
    }

    /// Follows no redirect: the redirect itself is the response.
    func urlSession(
        _ session: URLSession,
        task: URLSessionTask,
        willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest,
        completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
        completionHandler(nil)
    }

    /// Adds content.
    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        if exchange(of: dataTask)?.append(data) == .full { dataTask.cancel() }
    }

    /// Ends the exchange.
    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        let exchange = exchange(of: task)
        abandon(task)
        exchange?.finish(task.response as? HTTPURLResponse, error: error)
    }

    private func exchange(of task: URLSessionTask) -> Exchange? {
        exchanges.withLock { $0[task.taskIdentifier] }
    }
}
