/// Durations as reports show them.
enum DurationText {
    /// Seconds as a plain decimal with six digits behind the point: `0.001250`.
    static func seconds(_ duration: Duration) -> String {
        let (seconds, attoseconds) = duration.components
        let micros = String(attoseconds / 1_000_000_000_000)
        return "\(seconds)." + String(repeating: "0", count: max(0, 6 - micros.utf8.count)) + micros
    }

    /// For people: `3.2 ms`, `1.4 s`.
    static func readable(_ duration: Duration) -> String {
        let (seconds, attoseconds) = duration.components
        let tenths = attoseconds / 100_000_000_000_000
        if seconds == 0 { return "\(tenths / 10).\(tenths % 10) ms" }
        return "\(seconds).\(tenths / 1000) s"
    }
}
