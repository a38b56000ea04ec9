import OpenAPIContract

/// Under which HTTP status an outcome is answered, and which outcome a status stands for.
struct StatusChoice: Sendable {
    let operation: Operation

    /// The outcome's one exact status; else the one that HTTP has for the violation, where the contract allows the outcome
    /// under it; else the first that it allows.
    func status(of outcome: Outcome, for kind: String?) -> Int {
        let exact = Set(outcome.variants.compactMap { if case .exact(let status) = $0.status { status } else { nil } })
        if exact.count == 1, let only = exact.first { return only }
        let natural = kind.map(StatusChoice.status) ?? (outcome.kind == .success ? 200 : 503)
        let general = outcome.kind == .success ? [200, 201, 202] : [400, 500, 503, 200]
        let own = outcome.variants.compactMap { variant -> Int? in
            switch variant.status {
            case .exact(let status): status
            case .range(let hundred): hundred * 100
            case .default: nil
            }
        }
        return ([natural] + general + own).first { allows(outcome, under: $0) } ?? natural
    }

    /// The outcome that a status stands for: the one with most forms under it, then the one with fewest other statuses.
    func outcome(under status: Int) -> Outcome? {
        guard let pattern = pattern(for: status) else { return nil }
        func rank(_ outcome: Outcome) -> (Int, Int) {
            (-outcome.variants.count { $0.status == pattern }, Set(outcome.variants.map(\.status)).count)
        }
        return operation.outcomes.filter { $0.variants.contains { $0.status == pattern } }.min { rank($0) < rank($1) }
    }

    private func allows(_ outcome: Outcome, under status: Int) -> Bool {
        guard let pattern = pattern(for: status) else { return false }
        return outcome.variants.contains { $0.status == pattern }
    }

    /// The key of the Responses Object that is meant for a status: the most particular one.
    ///
    /// Source: OpenAPI 3.1.1 section 4.8.16 (Responses Object)
    private func pattern(for status: Int) -> StatusPattern? {
        operation.outcomes.flatMap(\.variants).map(\.status).filter { $0.contains(status) }
            .min { $0.generality < $1.generality }
    }

    /// The status that HTTP has for a kind of violation.
    ///
    /// Source: RFC 9110 section 15
    static func status(for kind: String) -> Int {
        switch kind {
        case "authentication": 401
        case "path": 404
        case "undeclared-method": 405
        case "content-type": 415
        case "repetition": 409
        default: 400
        }
    }
}
