import OpenAPIContract

/// Under which HTTP status an outcome is answered, and which outcome a status stands for.
struct StatusChoice: Sendable {
    private let kind: Outcome.Kind
    /// The statuses of the outcome, in the contract's order.
    private let own: [StatusPattern]
    /// The status of an outcome that has a single exact one.
    private let only: Int?
    /// Every status of the operation.
    private let all: [StatusPattern]

    init(_ outcome: Outcome, of operation: Operation) {
        kind = outcome.kind
        own = outcome.variants.map(\.status)
        let exact = Set(own.compactMap { if case .exact(let status) = $0 { status } else { nil } })
        only = exact.count == 1 ? exact.first : nil
        all = Self.patterns(of: operation)
    }

    /// The outcome's one exact status; else the one that HTTP has for the violation, where the contract allows the outcome
    /// under it; else the first that it allows.
    func status(for violation: String?) -> Int {
        if let only { return only }
        let natural = violation.map(StatusChoice.status) ?? (kind == .success ? 200 : 503)
        let general = kind == .success ? [200, 201, 202] : [400, 500, 503, 200]
        let named = own.compactMap { pattern -> Int? in
            switch pattern {
            case .exact(let status): status
            case .range(let hundred): hundred * 100
            case .default: nil
            }
        }
        return ([natural] + general + named).first(where: allows) ?? natural
    }

    /// The outcome that a status stands for: the one with most forms under it, then the one with fewest other statuses.
    static func outcome(of operation: Operation, under status: Int) -> Outcome? {
        guard let pattern = pattern(for: status, among: patterns(of: operation)) else { return nil }
        func rank(_ outcome: Outcome) -> (Int, Int) {
            (-outcome.variants.count { $0.status == pattern }, Set(outcome.variants.map(\.status)).count)
        }
        return operation.outcomes.filter { $0.variants.contains { $0.status == pattern } }.min { rank($0) < rank($1) }
    }

    /// The key of the operation's responses that speaks for a status.
    func pattern(for status: Int) -> StatusPattern? { Self.pattern(for: status, among: all) }

    private func allows(_ status: Int) -> Bool {
        pattern(for: status).map(own.contains) ?? false
    }

    private static func patterns(of operation: Operation) -> [StatusPattern] {
        operation.outcomes.flatMap(\.variants).map(\.status)
    }

    /// The key of the Responses Object that is meant for a status: the most particular one.
    ///
    /// Source: OpenAPI 3.1.1 section 4.8.16 (Responses Object)
    private static func pattern(for status: Int, among patterns: [StatusPattern]) -> StatusPattern? {
        patterns.filter { $0.contains(status) }.min { $0.generality < $1.generality }
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
