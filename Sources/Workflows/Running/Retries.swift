import HTTPMessages
import JSONText

/// How often the step at hand was tried again, and how long that took.
struct Retries {
    /// The first wait of a patient retry, in seconds; each is twice the one before, up to the last.
    private static let firstWait = 0.02
    private static let longestWait = 1.0

    let patience: Double
    private var counts: [String: Int] = [:]
    private var waited = 0.0
    private var next = firstWait

    init(patience: Double) {
        self.patience = patience
    }

    var count: Int { counts.values.reduce(0, +) }

    func isUsedUp(_ name: String, _ retry: StepAction.Retry) -> Bool {
        retry.hasPatience ? waited >= patience : counts[name, default: 0] >= retry.limit
    }

    /// Seconds until the next attempt; a `Retry-After` field of the answer overrules the action's own number.
    ///
    /// Source: Arazzo 1.0.1, Failure Action Object; RFC 9110 section 10.2.3.
    mutating func pause(_ name: String, _ retry: StepAction.Retry, _ exchange: StepExchange?) -> Double {
        counts[name, default: 0] += 1
        if let seconds = exchange?.responseFields["Retry-After"].flatMap({ Int($0) }), seconds >= 0 {
            let pause = min(Double(seconds), patience)
            waited += pause
            return pause
        }
        guard retry.hasPatience else { return retry.after }
        defer { next = min(2 * next, Self.longestWait) }
        let pause = min(next, max(0, patience - waited))
        waited += pause
        return pause
    }
}
