/// The result of one run of one contract against one target: all that a report needs.
package struct RunRecord: Sendable, Hashable {
    package var contract: String
    package var title: String
    package var version: String
    /// SHA-256 of the contract's files.
    package var digest: String
    /// Where the requests went, without credentials: `http://127.0.0.1:8080`, `embedded mock`.
    package var target: String
    package var seed: UInt64
    package var toolVersion: String
    /// The documented state the environment was said to be in.
    package var given: String?
    /// The readings, other than the contract's own, by which the run judged.
    package var readings: [FollowedReading] = []
    /// Local date and time by ISO 8601 without a zone: `2026-11-21T07:22:56`.
    package var startedAt: String
    /// Why the run was ended before its end, as by Ctrl-C; nil where it was not.
    package var endedEarly: String?
    package var duration: Duration
    /// In the order of the plan.
    package var rows: [Row]
    /// How many requests went out.
    package var requestCount: Int

    package init(
        contract: String,
        title: String,
        version: String,
        digest: String,
        target: String,
        seed: UInt64,
        toolVersion: String,
        given: String? = nil,
        startedAt: String,
        duration: Duration,
        rows: [Row],
        requestCount: Int
    ) {
        self.contract = contract
        self.title = title
        self.version = version
        self.digest = digest
        self.target = target
        self.seed = seed
        self.toolVersion = toolVersion
        self.given = given
        self.startedAt = startedAt
        self.duration = duration
        self.rows = rows
        self.requestCount = requestCount
    }

    package var violations: [Row] { rows.filter(\.state.isViolation) }

    /// How many rows are in a state.
    package func count(of state: RowState) -> Int {
        rows.count { $0.state == state }
    }
}
