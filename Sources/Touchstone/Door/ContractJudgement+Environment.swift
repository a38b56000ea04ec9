extension ContractJudgement {
    /// Takes from environment variables what a test run is pointed at, so that one and the same suite judges the mock, a pod or a laptop.
    ///
    /// - `TOUCHSTONE_PROFILE`: a profile's name or path, such as `staging-in`
    /// - `TOUCHSTONE_TARGETS`: contracts and URLs, with spaces between: `items=http://127.0.0.1:8080 orders=http://127.0.0.1:8081`
    /// - `TOUCHSTONE_SET`: values by name, with spaces between: `sid=ABC colour=red`
    ///
    /// - Parameters:
    ///   - contracts: the folder that holds the contracts
    ///   - environment: the environment variables; nil: those of the process
    /// - Returns: a judgement that is still to be run
    /// - Throws: `SessionError` where a variable is not written as above.
    public static func pointed(
        contracts: String? = nil,
        by environment: [String: String]? = nil
    ) throws(SessionError) -> ContractJudgement {
        var judgement = ContractJudgement(contracts: contracts, environment: environment)
        let environment = judgement.environment
        let profile = environment["TOUCHSTONE_PROFILE", default: ""]
        judgement.profile = profile.isEmpty ? nil : profile
        judgement.targets = try pairs(in: "TOUCHSTONE_TARGETS", form: "CONTRACT=URL", environment)
        judgement.variables = try pairs(in: "TOUCHSTONE_SET", form: "NAME=VALUE", environment)
        return judgement
    }

    private static func pairs(
        in variable: String,
        form: String,
        _ environment: [String: String]
    ) throws(SessionError) -> [String: String] {
        var pairs: [String: String] = [:]
        for word in environment[variable, default: ""].split(whereSeparator: \.isWhitespace) {
            let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, !parts[0].isEmpty else {
                throw SessionError(.usage, "\(variable) is written \(form) with spaces between, found `\(word)`")
            }
            pairs[String(parts[0])] = String(parts[1])
        }
        return pairs
    }
}
