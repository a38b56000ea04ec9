/// How a plan is carried out.
package struct RunSettings: Sendable {
    /// How many requests may be under way at once; at least 1.
    package var workers: Int
    /// How long one exchange may take.
    package var timeout: Duration
    /// At most so many requests a second; nil for no limit.
    package var requestsPerSecond: Double?
    /// At most so many requests in all; what is left over is not exercised.
    ///
    /// Nil for no limit.
    package var maximumRequests: Int?
    /// How often a failing case is sent again beside its twin before it is called a violation.
    package var rechecks: Int
    /// How long what was stored may take to show.
    package var patience: Duration
    /// How long the run waits in all for a server that answers with 429, or with 503 and Retry-After.
    package var retryBudget: Duration
    /// Answers slower than this are a violation; nil for no budget.
    package var latencyBudget: Duration?
    /// What must stand behind `touchstone replay CASE-ID` to send a case of this run again; nil where no call can.
    package var replayOptions: [String]?
    /// Shown in reports: `http://127.0.0.1:8080`, `embedded mock`.
    package var target: String
    package var toolVersion: String
    /// Local date and time by ISO 8601 without a zone.
    package var startedAt: String

    package init(
        workers: Int = 4,
        timeout: Duration = .seconds(10),
        requestsPerSecond: Double? = nil,
        maximumRequests: Int? = nil,
        rechecks: Int = 2,
        patience: Duration = .seconds(10),
        retryBudget: Duration = .seconds(120),
        latencyBudget: Duration? = nil,
        replayOptions: [String]? = nil,
        target: String,
        toolVersion: String,
        startedAt: String
    ) {
        self.workers = max(1, workers)
        self.timeout = timeout
        self.requestsPerSecond = requestsPerSecond
        self.maximumRequests = maximumRequests
        self.rechecks = rechecks
        self.patience = patience
        self.retryBudget = retryBudget
        self.latencyBudget = latencyBudget
        self.replayOptions = replayOptions
        self.target = target
        self.toolVersion = toolVersion
        self.startedAt = startedAt
    }
}
