import JSONText
import OpenAPIContract

/// Bodies that are no JSON, one fault each; no body at all; and bodies that only some parsers take.
///
/// Source: RFC 8259 sections 2 to 8.
struct MalformedJSONRule: DerivationRule {
    func derive(_ context: OperationContext) -> Derivation {
        guard let body = context.operation.requestBody, let json = context.full.json else { return Derivation() }
        let texts = MalformedText(json)
        var cases = texts.malformed.map { side, bytes, summary in
            bodyCase(
                "malformed-json",
                side,
                bytes,
                summary,
                .reject(body.policy.expectation(for: "malformed-json")),
                context
            )
        }
        if body.isRequired {
            cases.append(
                bodyCase(
                    "empty-body",
                    "empty",
                    [],
                    "the body is empty",
                    .reject(body.policy.expectation(for: "empty-body")),
                    context
                )
            )
        }
        cases += texts.doubtful.map { side, bytes, summary in
            bodyCase(
                "doubtful-json",
                side,
                bytes,
                summary,
                .tolerate(reason: "RFC 8259 leaves it to parsers, and the documents are silent about it"),
                context
            )
        }
        return Derivation(cases: cases)
    }

    private func bodyCase(
        _ constraint: String,
        _ side: String,
        _ bytes: [UInt8],
        _ summary: String,
        _ expectation: Expectation,
        _ context: OperationContext
    ) -> Case {
        context.variation(
            at: .body(JSONPointer()),
            constraint: constraint,
            side: side,
            recipe: context.full.replacingBody(bytes: bytes),
            summary: summary,
            facts: facts(constraint, context),
            reference: context.operation.requestBody?.reference ?? context.operation.reference,
            expectation: expectation
        )
    }

    /// The facts of the outcomes that may answer, with those of the body.
    private func facts(_ constraint: String, _ context: OperationContext) -> [String] {
        let own = context.operation.requestBody?.facts ?? []
        guard constraint == "malformed-json", let policy = context.operation.requestBody?.policy,
            case .outcomes(let names) = policy.expectation(for: constraint)
        else { return own }
        return own + names.flatMap { context.operation.outcome(named: $0)?.facts ?? [] }.filter { !own.contains($0) }
    }
}
