import HTTPMessages

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// A clock that puts each second into words once.
struct DateClock {
    private var second = -1
    private var text = ""

    /// Returns the present second as a Date field carries it.
    mutating func now() -> String {
        let present = Int(time(nil))
        if present != second {
            second = present
            text = HTTPDate.text(secondsSince1970: present)
        }
        return text
    }
}
