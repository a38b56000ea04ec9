import Conformance

/// The one line of a run that has proved nothing: which target, why, and what to do.
enum CouldNotRun {
    static func message(_ records: [RunRecord]) -> String {
        let idle = records.filter { RunVerdict([$0]) == .couldNotRun }
        let lines = idle.map { record in
            let row = record.obstacleRow.flatMap { $0.status == nil ? nil : $0.id + ": " } ?? ""
            return "\(record.contract) could not be judged against \(record.target): \(row)\(record.obstacle)"
        }
        var remedies: [String] = []
        for record in idle {
            let remedy = remedy(record)
            if !remedies.contains(remedy) { remedies.append(remedy) }
        }
        return (lines + remedies).joined(separator: "; ")
    }

    /// What to do, by what the request was answered with on which the others lean.
    private static func remedy(_ record: RunRecord) -> String {
        guard let row = record.obstacleRow, let status = row.status else {
            return "see that the target runs, and that --target, --set and --secret are right"
        }
        let replay = "`touchstone replay \(row.id)` with the same options shows what was sent and answered"
        return switch status {
        case 401, 403, 407:
            "the server answers, but not to these credentials: see that --target, --set and --secret are right; \(replay)"
        case 409:
            "the server answers, and 409 says that the request stands against what is there already: where a member must "
                + "differ in each request, give it `x-unique` in the contract; \(replay)"
        case 404, 410:
            "the server answers, but has no such thing as the request names: give one that is there by --set, and see "
                + "that --target is right; \(replay)"
        case 400...499:
            "the server answers, so the contract's example, which the request is made of, may not fit it: see whether it "
                + "asks for more than the contract says, and that --set and --secret are right; \(replay)"
        default: "see that the target runs, and that --target, --set and --secret are right; \(replay)"
        }
    }
}
