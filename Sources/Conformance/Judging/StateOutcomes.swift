import OpenAPIContract

/// The documented failures that no violation of the contract brings, but a state of the environment: a channel that is disabled, an
/// address that is not on the whitelist.
enum StateOutcomes {
    /// The failures of an operation that no policy of it names; an outcome called `failure` stands for any failure, and is none of them.
    static func names(of operation: Operation) -> Set<String> {
        var named: Set<String> = ["failure"]
        collect(operation.policy, into: &named)
        for parameter in operation.parameters { collect(parameter.policy, into: &named) }
        if let body = operation.requestBody {
            collect(body.policy, into: &named)
            collect(body.schema, depth: 12, into: &named)
        }
        if let outcome = operation.state?.refusesRepetition?.outcome { named.insert(outcome) }
        return Set(operation.failures.filter(isOfTheEnvironment).map(\.name)).subtracting(named)
    }

    /// Whether a failure may be one of the environment: of those that the contract gives no name, only one whose status says so.
    private static func isOfTheEnvironment(_ outcome: Outcome) -> Bool {
        outcome.variants.contains { variant in
            guard outcome.name == "status-\(variant.status)" else { return true }
            guard case .exact(let status) = variant.status else { return false }
            return !accusing.contains(status)
        }
    }

    /// Statuses that say of a request itself that something is wrong with it.
    ///
    /// Source: RFC 9110 sections 15.5.1, 15.5.6, 15.5.12, 15.5.14, 15.5.15, 15.5.16 and 15.5.21
    private static let accusing: Set<Int> = [400, 405, 411, 413, 414, 415, 422]

    private static func collect(_ schema: SchemaView, depth: Int, into named: inout Set<String>) {
        guard depth > 0 else { return }
        collect(schema.violationPolicy, into: &named)
        for (_, property) in schema.properties { collect(property, depth: depth - 1, into: &named) }
        if let items = schema.items { collect(items, depth: depth - 1, into: &named) }
    }

    private static func collect(_ policy: ViolationPolicy, into named: inout Set<String>) {
        for expectation in policy.levels.flatMap(\.values) {
            if case .outcomes(let names) = expectation { named.formUnion(names) }
        }
    }
}
