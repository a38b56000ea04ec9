extension RunRecord {
    /// Why most of the cases were not judged, where the run could not judge.
    package var obstacle: String {
        if let endedEarly { return endedEarly }
        return obstacleRow?.reason ?? rows.first { !$0.state.isJudged && $0.reason != nil }?.reason
            ?? "nothing came to be judged"
    }

    /// The row that tells why most of the cases were not judged; nil where the run was ended early, or nothing is blocked.
    package var obstacleRow: Row? {
        guard endedEarly == nil else { return nil }
        let blocked = rows.filter { $0.state == .blocked }
        // A case without a twin is the root of the trouble; what leans on it repeats its reason.
        return blocked.first { $0.constraint == "valid" } ?? blocked.first
    }
}
