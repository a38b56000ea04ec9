package import JSONText

/// One row of the ledger: operation, site, constraint, side, and what the run found out.
package struct Row: Sendable, Hashable, Identifiable {
    /// The id of the case, the response constraint or the skip.
    package let id: String
    package let operation: String
    /// Where the constraint stands: `body/name`, `response/success/body/data/id`.
    package let site: String
    package let constraint: String
    package let side: String
    /// What was sent or looked at, in one sentence.
    package let summary: String
    package let facts: [String]
    package let location: SourceLocation
    package var state: RowState
    /// Why the row is blocked, not exercised or tolerated; what was observed where the documents are silent.
    package var reason: String?
    package var finding: Finding?
    /// Time between sending and the whole answer, of the last exchange; zero where nothing was sent.
    package var elapsed: Duration
    /// The HTTP status with which the request of a case was answered; nil where none came, or where that says nothing of the row.
    package var status: Int?

    /// Whether this is the row of a plain valid request, with all optional parts or with none: refusals stand beside them.
    var isPlainRequest: Bool { constraint == "valid" && (side == "full" || side == "minimal") }

    package init(
        id: String,
        operation: String,
        site: String,
        constraint: String,
        side: String,
        summary: String,
        facts: [String],
        location: SourceLocation,
        state: RowState,
        reason: String? = nil,
        finding: Finding? = nil,
        elapsed: Duration = .zero
    ) {
        self.id = id
        self.operation = operation
        self.site = site
        self.constraint = constraint
        self.side = side
        self.summary = summary
        self.facts = facts
        self.location = location
        self.state = state
        self.reason = reason
        self.finding = finding
        self.elapsed = elapsed
    }
}
