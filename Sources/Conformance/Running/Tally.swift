/// What carrying out a case several times has brought.
struct Tally {
    /// The last failure, and the last of the failures that were put off; those before are only counted.
    private var failure: Attempt?
    private var failureCount = 0
    private var putOff: Attempt?
    private var putOffCount = 0
    /// An attempt that was no failure; nil where there was none.
    private(set) var sound: Attempt?
    private var soundCount = 0

    init() {}

    init(_ first: Attempt, isPutOff: Bool) {
        add(first, isPutOff: isPutOff)
    }

    /// Counts an attempt; one that was put off counts only where all were.
    mutating func add(_ attempt: Attempt, isPutOff: Bool) {
        if isPutOff {
            if attempt.verdict.state.isViolation { putOff = attempt }
            putOffCount += 1
        } else if attempt.verdict.state.isViolation {
            failure = attempt
            failureCount += 1
        } else {
            sound = sound ?? attempt
            soundCount += 1
        }
    }

    /// Whether nothing came but requests to ask later.
    var isPutOff: Bool { failureCount == 0 && soundCount == 0 }

    /// The failure that is shown; nil where there was none.
    var telling: Attempt? {
        failure ?? (isPutOff ? putOff : nil)
    }

    var failures: Int { isPutOff ? putOffCount : failureCount }

    var attempts: Int { isPutOff ? putOffCount : failureCount + soundCount }

    /// Whether every attempt failed.
    var isSteady: Bool { failures == attempts }
}
