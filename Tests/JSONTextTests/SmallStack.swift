import Foundation

/// Runs work on a thread whose stack is as small as a platform gives to threads that are not the main one.
final class SmallStack<Outcome: Sendable>: @unchecked Sendable {
    private let work: @Sendable () throws -> Outcome
    private let finished = DispatchSemaphore(value: 0)
    /// Written by the thread before it signals, read after.
    private var result: Result<Outcome, any Error>?

    init(_ work: @escaping @Sendable () throws -> Outcome) {
        self.work = work
    }

    /// Runs the work on 512 KiB of stack and waits for what comes of it; nil when the thread left nothing.
    func run() throws -> Outcome? {
        let thread = Thread {
            self.result = Result { try self.work() }
            self.finished.signal()
        }
        thread.stackSize = 512 * 1024
        thread.start()
        finished.wait()
        return try result?.get()
    }
}
