import JSONSchema
import JSONText

extension LintRule {
    /// The outcome named `failure` is the generic one, which accepts what others accept on purpose.
    static let outcomeAmbiguous = LintRule(
        id: "outcome-ambiguous",
        summary: "no outcome's example is accepted as another outcome under the same status"
    ) { subject in
        (subject.contract?.operations ?? []).flatMap { operation in
            operation.outcomes.flatMap { outcome in
                outcome.examples.flatMap { example in
                    others(than: outcome, accepting: example, in: operation).map { other, status in
                        Fault(
                            example.valueReference,
                            "expected an answer that is \(outcome.name) alone, found one that is \(other) too "
                                + "(\(operation.id), status \(status))"
                        )
                    }
                }
            }
        }
    }

    private static func others(
        than outcome: Outcome,
        accepting example: Example,
        in operation: Operation
    ) -> [(name: String, status: StatusPattern)] {
        let rivals = operation.outcomes.filter { $0.name != outcome.name && $0.name != "failure" }
        return outcome.variants.flatMap { variant -> [(name: String, status: StatusPattern)] in
            let value = example.plainValue(satisfying: variant.compiled)
            guard variant.compiled?.accepts(value) == true else { return [] }
            return rivals.filter { rival in
                rival.variants.contains { $0.status == variant.status && $0.compiled?.accepts(value) == true }
            }.map { ($0.name, variant.status) }
        }
    }
}
