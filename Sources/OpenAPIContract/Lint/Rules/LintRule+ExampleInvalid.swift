import JSONSchema
import JSONText

extension LintRule {
    static let exampleInvalid = LintRule(
        id: "example-invalid",
        summary: "every example is as its schema has it, its placeholders plausibly filled"
    ) { subject in
        guard let contract = subject.contract else { return [] }
        return contract.operations.flatMap { operation -> [Fault] in
            let parameters = operation.parameters.flatMap { fault(of: $0, contract, subject) }
            let requests = (operation.requestBody?.examples ?? []).flatMap { example in
                faults(of: example, by: compiled(operation.requestBody?.schema, contract), subject)
            }
            let answers = operation.outcomes.flatMap { outcome in
                outcome.examples.flatMap { faults(of: $0, by: outcome.variants.compactMap(\.compiled), subject) }
            }
            let headers = operation.outcomes.flatMap(\.variants).flatMap(\.headers).flatMap { header in
                header.example.map { faults(of: $0, by: [header.compiled].compactMap { $0 }, subject) } ?? []
            }
            return parameters + requests + answers + headers
        }
    }

    /// The faults of an example that none of the schemas accepts, as the one with the fewest sees them.
    private static func faults(
        of example: Example,
        by schemas: [CompiledSchema],
        _ subject: LintSubject
    ) -> [Fault] {
        let judgements = schemas.map { schema in
            example.isMasked
                ? Unmasking.nearest(example.value, to: schema).errors : schema.errors(of: example.value)
        }
        guard let fewest = judgements.min(by: { $0.count < $1.count }) else { return [] }
        return subject.faults(fewest, at: example.valueReference)
    }

    private static func fault(of parameter: Parameter, _ contract: Contract, _ subject: LintSubject) -> [Fault] {
        guard let example = parameter.example else { return [] }
        let place = parameter.reference.appending("example")
        return compiled(parameter.schema, contract).flatMap {
            subject.faults(Unmasking.nearest(example, to: $0).errors, at: place)
        }
    }

    private static func compiled(_ schema: SchemaView?, _ contract: Contract) -> [CompiledSchema] {
        // A contract that is loaded has no schema that cannot be compiled.
        schema.flatMap { try? contract.documents.schema(at: $0.reference) }.map { [$0] } ?? []
    }
}
