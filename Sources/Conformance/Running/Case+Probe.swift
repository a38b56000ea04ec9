import CaseDerivation

extension Case {
    /// The case with another request, of which only the answer is looked at unless something is expected of it.
    func probed(by recipe: RequestRecipe, expecting expectation: Expectation = .tolerate(reason: "a probe")) -> Case {
        Case(
            operation: operation,
            site: site,
            constraint: constraint,
            side: side,
            summary: summary,
            facts: facts,
            reference: reference,
            procedure: .single(recipe),
            expectation: expectation,
            twin: twin,
            fields: fields,
            value: value
        )
    }
}
