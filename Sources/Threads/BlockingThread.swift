#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// A detached thread of the system, so that nothing blocks Swift's cooperative pool.
package enum BlockingThread {
    /// The stack of each thread in bytes: responders may walk deeply nested documents.
    private static let stackSize = 8 * 1024 * 1024

    /// Runs a function on a new thread; answers `false` where the system has no thread left.
    package static func start(_ body: @escaping @Sendable () -> Void) -> Bool {
        var attributes = pthread_attr_t()
        guard pthread_attr_init(&attributes) == 0 else { return false }
        defer { pthread_attr_destroy(&attributes) }
        pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
        pthread_attr_setstacksize(&attributes, stackSize)
        let context = Unmanaged.passRetained(Box(body))
        #if canImport(Darwin)
        var thread: pthread_t?
        let status = pthread_create(&thread, &attributes, { BlockingThread.run($0) }, context.toOpaque())
        #else
        var thread = pthread_t()
        let status = pthread_create(&thread, &attributes, { BlockingThread.run($0) }, context.toOpaque())
        #endif
        guard status == 0 else {
            context.release()
            return false
        }
        return true
    }

    private final class Box: Sendable {
        let body: @Sendable () -> Void
        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }

    private static func run(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
        guard let context else { return nil }
        Unmanaged<Box>.fromOpaque(context).takeRetainedValue().body()
        return nil
    }
}
