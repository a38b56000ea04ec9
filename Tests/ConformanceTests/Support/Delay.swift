#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Lets time pass on the thread of a server that answers late.
enum Delay {
    static func wait(milliseconds: UInt32) {
        usleep(milliseconds * 1_000)
    }
}
