/// What carrying out a case several times has brought.
struct Tally {
    private var failed: [Attempt] = []
    private var putOff: [Attempt] = []
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
            putOff.append(attempt)
        } else if attempt.verdict.state.isViolation {
            failed.append(attempt)
        } else {
            sound = sound ?? attempt
            soundCount += 1
        }
    }

    /// Whether nothing came but requests to ask later.
    var isPutOff: Bool { failed.isEmpty && soundCount == 0 }

    /// The failure that is shown; nil where there was none.
    var telling: Attempt? {
        failed.last ?? (isPutOff ? putOff.last { $0.verdict.state.isViolation } : nil)
    }

    var failures: Int { isPutOff ? putOff.count : failed.count }

    var attempts: Int { isPutOff ? putOff.count : failed.count + soundCount }

    /// Whether every attempt failed.
    var isSteady: Bool { failures == attempts }
}
