extension RunRecord {
    /// Why most of the cases were not judged, where the run could not judge.
    package var obstacle: String {
        if let endedEarly { return endedEarly }
        let open = rows.filter { !$0.state.isJudged }
        // A case without a twin is the root of the trouble; what leans on it repeats its reason.
        let root =
            open.first { $0.state == .blocked && $0.constraint == "valid" } ?? open.first { $0.state == .blocked }
        return root?.reason ?? open.first { $0.reason != nil }?.reason ?? "nothing came to be judged"
    }
}
