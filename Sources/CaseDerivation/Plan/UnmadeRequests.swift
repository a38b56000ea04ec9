package import OpenAPIContract

/// The operations for which no full valid request is found, as the linter tells faults.
package enum UnmadeRequests {
    private static let rule = "request-unmade"

    /// One finding for each body and parameter of which no conforming value is found, at its schema.
    package static func findings(in contract: Contract) -> [LintFinding] {
        var seen: Set<LintFinding> = []
        return contract.operations.flatMap { operation in
            ConformingRequestRule.unmade(
                Baseline(contract: contract, operation: operation, seed: 1).sites,
                contract
            ).map { site in
                LintFinding(
                    location: contract.documents.location(of: site.schema.reference),
                    rule: rule,
                    message: "\(operation.id): \(ConformingRequestRule.reason(site))"
                )
            }
        }.filter { seen.insert($0).inserted }
    }
}
