/// The plain members and the near misses of one format.
struct FormatTable: Sendable {
    struct Row: Sendable, Hashable {
        let side: String
        let text: String
        /// Whether nobody could take the text for a member, however generous.
        let isPlainlyWrong: Bool

        init(_ side: String, _ text: String, isPlainlyWrong: Bool = false) {
            self.side = side
            self.text = text
            self.isPlainlyWrong = isPlainlyWrong
        }
    }

    /// What message templates have a meaning for, and no format has: a message that repeats it must repeat it as it is.
    ///
    /// Nothing in it needs an escape in JSON, HTML or quotes, which a message may have on good grounds.
    private static let placeholders = Row("placeholders", "100%z %s %d %% {0} {} $1", isPlainlyWrong: true)

    let format: String
    let rejected: [Row]
    /// What some readers take for a member and others do not, and members that some readers refuse.
    let doubtful: [Row]
    private let members: @Sendable (String, UInt64) -> [Row]

    init(
        _ format: String,
        rejected: [Row],
        doubtful: [Row] = [],
        accepted: @escaping @Sendable (_ own: String, _ seed: UInt64) -> [Row] = { _, _ in [] }
    ) {
        self.format = format
        self.rejected = rejected + [Self.placeholders]
        self.doubtful = doubtful
        members = accepted
    }

    /// Plain members other than `own`, of the same sort.
    func accepted(like own: String, seed: UInt64) -> [Row] { members(own, seed).filter { $0.text != own } }
}
