import Foundation

/// The wall clock as reports and requests show it.
enum RunClock {
    /// Nanoseconds since 1970-01-01T00:00:00Z.
    static func now() -> Int64 {
        Int64(Date().timeIntervalSince1970 * 1_000_000) * 1000
    }

    /// Local date and time by ISO 8601 without a zone: `2026-11-21T07:22:56`.
    static func timestamp() -> String {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.dateFormat = "yyyy-MM-dd'T'HH:mm:ss"
        return formatter.string(from: Date())
    }
}
