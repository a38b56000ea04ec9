import Threads

/// The wish to end a run early: nothing more is sent, and what was judged so far stands.
package final class StopRequest: Sendable {
    private let wish = Monitor<String?>(nil)

    package init() {}

    /// Asks the run to end; the first reason stays.
    package func stop(because reason: String) {
        wish.withLock { $0 = $0 ?? reason }
    }

    /// Why the run is to end; nil while it is to go on.
    package var reason: String? { wish.withLock { $0 } }
}
