import Conformance

/// The one line of a run that has proved nothing: which target, why, and what to do.
enum CouldNotRun {
    static func message(_ records: [RunRecord]) -> String {
        let lines = records.filter { RunVerdict([$0]) == .couldNotRun }.map { record in
            "\(record.contract) could not be judged against \(record.target): \(record.obstacle)"
        }
        return lines.joined(separator: "; ")
            + "; see that the target runs, and that --target, --set and --secret are right"
    }
}
