import CaseDerivation

extension Case {
    /// The case with another request, of which only the answer is looked at.
    func probed(by recipe: RequestRecipe) -> Case {
        Case(
            operation: operation,
            site: site,
            constraint: constraint,
            side: "probe",
            summary: "a probe",
            facts: facts,
            reference: reference,
            procedure: .single(recipe),
            expectation: .tolerate(reason: "a probe"),
            twin: twin
        )
    }
}
