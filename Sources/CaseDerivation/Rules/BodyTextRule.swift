import JSONText
import OpenAPIContract

/// The full valid request with its body written in another way: texts that are no JSON, one fault each; no text at all; texts that
/// only some parsers take; and other spellings, which every parser takes.
///
/// Source: RFC 8259 sections 2 to 9.
struct BodyTextRule: DerivationRule {
    func derive(_ context: OperationContext) -> Derivation {
        guard let body = context.operation.requestBody else { return Derivation() }
        guard let json = context.full.json else {
            return Derivation(skips: [
                context.skip(
                    .body(JSONPointer()),
                    constraint: "media-type",
                    side: "any",
                    reason: "nothing is derived from a body of the media type \(body.mediaType)",
                    facts: facts("media-type", context),
                    reference: body.reference
                )
            ])
        }
        let hasMembers = json.objectValue?.isEmpty == false
        func spoiled(_ constraint: String, _ spoilings: [Spoiling], _ expectation: (Spoiling) -> Expectation) -> [Case]
        {
            spoilings.filter { hasMembers || !$0.needsMembers }.map { spoiling in
                var recipe = context.full
                recipe.body = .spoiled(json, spoiling)
                return bodyCase(constraint, spoiling.side, recipe, spoiling.summary, expectation(spoiling), context)
            }
        }
        var cases = spoiled("malformed-json", Spoiling.malformed) { _ in
            .reject(body.policy.expectation(for: "malformed-json"))
        }
        if body.isRequired {
            cases.append(
                bodyCase(
                    "empty-body",
                    "empty",
                    context.full.replacingBody(bytes: []),
                    "the body is empty",
                    .reject(body.policy.expectation(for: "empty-body")),
                    context
                )
            )
        }
        cases += spoiled("doubtful-json", Spoiling.doubtful) { spoiling in
            let doubt = spoiling.doubt.map { "\($0), and " } ?? ""
            return .tolerate(reason: "\(doubt)the documents are silent about it")
        }
        cases += spoiled("json-spelling", Spoiling.spellings) { _ in .accept }
        return Derivation(cases: cases)
    }

    private func bodyCase(
        _ constraint: String,
        _ side: String,
        _ recipe: RequestRecipe,
        _ summary: String,
        _ expectation: Expectation,
        _ context: OperationContext
    ) -> Case {
        context.variation(
            at: .body(JSONPointer()),
            constraint: constraint,
            side: side,
            recipe: recipe,
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
