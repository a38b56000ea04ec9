import OpenAPIContract

/// What is stored at an edge of what may be is listed as it is: each accepted value of what tells the items apart, and a look into the
/// list behind it.
///
/// A server may keep less of a value than it takes.
struct AcceptedThenListedTransposition: CaseTransposition {
    func derive(from cases: [Case], _ context: OperationContext) -> Derivation {
        guard let stores = context.operation.state?.stores, let listing = context.listing else { return Derivation() }
        return Derivation(
            cases: cases.compactMap { found in
                guard found.expectation == .accept, found.site == .body(stores.identifiedBy),
                    case .single(let recipe) = found.procedure
                else { return nil }
                return Case(
                    operation: found.operation,
                    site: .request,
                    constraint: "state",
                    side: "accepted-\(found.constraint)-\(found.side)",
                    summary: "what is stored is listed as it is where \(found.summary)",
                    facts: found.facts + stores.facts.filter { !found.facts.contains($0) },
                    reference: found.reference,
                    procedure: .storeThenList(store: recipe, list: listing),
                    expectation: .accept,
                    twin: context.twin,
                    setup: [OperationContext.fullID(of: listing.operation)]
                )
            }
        )
    }
}
