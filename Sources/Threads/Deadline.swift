/// A moment on the monotonic clock after which a wait ends.
package struct Deadline: Sendable {
    private let instant: ContinuousClock.Instant

    /// Creates a deadline that lies a duration after now, or in the past for a negative one.
    package init(after duration: Duration) {
        instant = ContinuousClock.now + duration
    }

    /// Creates the moment at which a share of the remaining time is over.
    package init(dividing other: Deadline, by parts: Int) {
        instant = ContinuousClock.now + ContinuousClock.now.duration(to: other.instant) / max(1, parts)
    }

    /// Whether the moment is over.
    package var isPast: Bool { ContinuousClock.now >= instant }

    /// The time that is left in whole milliseconds, rounded up, at least 0 and cut to what `poll` takes.
    package var milliseconds: Int32 {
        let (seconds, attoseconds) = ContinuousClock.now.duration(to: instant).components
        if seconds < 0 || (seconds == 0 && attoseconds <= 0) { return 0 }
        if seconds >= 2_000_000 { return Int32.max }
        return Int32(seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
    }
}
