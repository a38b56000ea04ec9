import Conformance

/// The one line of a run that has proved nothing: which target, why, and what to do.
enum CouldNotRun {
    static func message(_ records: [RunRecord]) -> String {
        let lines = records.filter { RunVerdict([$0]) == .couldNotRun }.map { record in
            "\(record.contract) could not be judged against \(record.target): \(reason(record))"
        }
        return lines.joined(separator: "; ")
            + "; see that the target runs, and that --target, --set and --secret are right"
    }

    /// Why most of the cases were not judged.
    private static func reason(_ record: RunRecord) -> String {
        let open = record.rows.filter { !$0.state.isJudged }
        // A case without a twin is the root of the trouble; what leans on it repeats its reason.
        let root =
            open.first { $0.state == .blocked && $0.constraint == "valid" } ?? open.first { $0.state == .blocked }
        return root?.reason ?? open.first?.reason ?? "nothing came to be judged"
    }
}
