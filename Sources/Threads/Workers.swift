/// Several threads that do the same work side by side, more than the machine has cores where they mostly wait.
package enum Workers {
    /// Calls the body once on each of so many threads, this one among them, and returns when every call has returned.
    ///
    /// Where the system has no thread left there are fewer; the body runs at least once, so it must take its tasks from a
    /// list that all share.
    package static func run(_ count: Int, _ body: @escaping @Sendable () -> Void) {
        let running = Monitor(0)
        for _ in 1..<max(1, count) {
            running.withLock { $0 += 1 }
            let isStarted = BlockingThread.start {
                body()
                running.withLock { $0 -= 1 }
            }
            if !isStarted { running.withLock { $0 -= 1 } }
        }
        body()
        running.wait { $0 == 0 }
    }
}
