import JSONText

extension LintRule {
    static let exampleOutcome = LintRule(
        id: "example-outcome",
        summary: "every example of a response is named after an outcome of that response"
    ) { subject in
        guard let contract = subject.contract else { return [] }
        let reader = ContractReader(name: contract.name, documents: contract.documents)
        return contract.operations.flatMap { operation in
            reader.children("responses", of: operation.reference).flatMap { key, place -> [Fault] in
                // A contract that is loaded has no reference that leads nowhere.
                guard let response = try? reader.target(of: place) else { return [] }
                let names = operation.outcomes.filter { outcome in
                    outcome.variants.contains { $0.status == StatusPattern(key) }
                }.map(\.name)
                guard !names.contains("status-\(key)") else { return [] }
                return reader.children("content", of: response).flatMap { _, content in
                    reader.children("examples", of: content).filter { !names.contains($0.key) }.map { name, place in
                        Fault(
                            place,
                            "expected the name of an outcome (\(names.joined(separator: ", "))), "
                                + "found \(JSONValue.string(name).serialized())"
                        )
                    }
                }
            }
        }
    }
}
