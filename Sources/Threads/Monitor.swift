#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// A value behind a lock that threads can wait on.
///
/// `Synchronization.Mutex` would do where nobody waits, but ThreadSanitizer does not see its futex and reports a race at
/// every use; a pthread mutex it sees.
///
/// It is unchecked because the compiler cannot see that the mutex guards the value.
package final class Monitor<Value>: @unchecked Sendable {
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private var value: Value

    /// Creates a monitor around a value.
    package init(_ value: sending Value) {
        self.value = value
        mutex.initialize(to: pthread_mutex_t())
        condition.initialize(to: pthread_cond_t())
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(condition, nil)
    }

    deinit {
        pthread_cond_destroy(condition)
        pthread_mutex_destroy(mutex)
        condition.deallocate()
        mutex.deallocate()
    }

    /// Calls with the value while no other thread can reach it, then wakes every thread that waits.
    package func withLock<Result, Failure: Error>(
        _ body: (inout Value) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        pthread_mutex_lock(mutex)
        defer {
            pthread_cond_broadcast(condition)
            pthread_mutex_unlock(mutex)
        }
        return try body(&value)
    }

    /// Waits until the value satisfies a condition, however long.
    package func wait(for isReady: (Value) -> Bool) {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        while !isReady(value) { pthread_cond_wait(condition, mutex) }
    }

    /// Waits until the value satisfies a condition or the deadline passes, and answers with the value as it then is.
    package func wait(until deadline: Deadline, for isReady: (Value) -> Bool) -> Value where Value: Sendable {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        while !isReady(value), !deadline.isPast {
            var moment = timespec()
            clock_gettime(CLOCK_REALTIME, &moment)
            // Waits at most a second at a time, so that a step of the wall clock cannot make the wait endless.
            let nanoseconds = Int(min(deadline.milliseconds, 1000)) * 1_000_000 + Int(moment.tv_nsec)
            moment.tv_sec += time_t(nanoseconds / 1_000_000_000)
            moment.tv_nsec = nanoseconds % 1_000_000_000
            pthread_cond_timedwait(condition, mutex, &moment)
        }
        return value
    }
}
