import OpenAPIContract

/// The path with each method that it does not declare; those that need no body without one and with it.
struct UndeclaredMethodRule: DerivationRule {
    private static let methods = ["GET", "POST", "PUT", "PATCH", "DELETE"]
    /// Methods whose requests usually carry no body.
    private static let bodiless: Set<String> = ["GET", "DELETE"]
    /// Methods that servers answer on their own account.
    private static let general = ["HEAD", "OPTIONS"]

    func derive(_ context: OperationContext) -> Derivation {
        let operation = context.operation
        let silent = operation.silentMethods.map { $0.uppercased() }
        let declared = operation.declaredMethods.map { $0.uppercased() }
        var derivation = Derivation()
        for method in Self.methods where !declared.contains(method) {
            guard !silent.contains(method) else {
                derivation.skips.append(skip(method, "the documents disagree about \(method), or are silent", context))
                continue
            }
            var recipe = context.full
            recipe.method = method
            let refusal = operation.policy.expectation(for: "undeclared-method")
            var sides = [(method.lowercased(), recipe, refusal)]
            if Self.bodiless.contains(method), recipe.body != .none {
                // Whoever stands before the server may refuse such a request for its body.
                // Source: RFC 9110 sections 9.3.1 and 9.3.5
                sides = [
                    (method.lowercased(), recipe.withoutBody(), refusal),
                    (method.lowercased() + "-with-body", recipe, .rejected),
                ]
            }
            derivation.cases += sides.map { side, recipe, refusal in
                context.variation(
                    at: .method,
                    constraint: "undeclared-method",
                    side: side,
                    recipe: recipe,
                    summary: "\(method) on a path that only takes \(declared.joined(separator: ", "))",
                    facts: facts(context),
                    reference: operation.reference,
                    expectation: .reject(refusal)
                )
            }
        }
        for method in Self.general where !declared.contains(method) {
            derivation.skips.append(skip(method, "the documents are silent about \(method)", context))
        }
        return derivation
    }

    private func facts(_ context: OperationContext) -> [String] {
        guard case .outcomes(let names) = context.operation.policy.expectation(for: "undeclared-method") else {
            return context.operation.facts
        }
        let answering = names.flatMap { context.operation.outcome(named: $0)?.facts ?? [] }
        return context.operation.facts + answering.filter { !context.operation.facts.contains($0) }
    }

    private func skip(_ method: String, _ reason: String, _ context: OperationContext) -> Plan.Skip {
        context.skip(
            .method,
            constraint: "undeclared-method",
            side: method.lowercased(),
            reason: reason,
            facts: context.operation.facts,
            reference: context.operation.reference
        )
    }
}
