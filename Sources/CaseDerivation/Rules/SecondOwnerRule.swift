import JSONText
import OpenAPIContract

/// What is stored under one owner is stored under another too: whether it is taken is open, but it is answered as the documents
/// say where it is.
struct SecondOwnerRule: DerivationRule {
    func derive(_ context: OperationContext) -> Derivation {
        guard let state = context.operation.state, let stores = state.stores,
            case .requestBody(let pointer) = stores.owner,
            let owner = context.sites.first(where: { $0.pointer == pointer }),
            let other = Self.other(owner, context)
        else { return Derivation() }
        var second = context.full
        // All else is what the request before carried.
        second.slots = second.slots.flatMap { slot -> [Slot] in
            guard case .fresh = slot.source, case .body(let place) = slot.site else { return [slot] }
            return [Slot(site: slot.site, source: .earlier(place)), slot]
        }
        second = second.replacing(owner.site, with: other.value, slots: other.sources)
        return Derivation(cases: [
            Case(
                operation: context.operation.id,
                site: owner.site,
                constraint: "repetition",
                side: "under-another-owner",
                summary: "the same payload again under another \(owner.title)",
                facts: owner.facts,
                reference: state.reference.appending("stores"),
                procedure: .succession(second, after: context.full),
                expectation: .tolerate(reason: "the documents are silent about the same item under another owner"),
                twin: context.twin,
                setup: context.setup,
                fields: [owner.name]
            )
        ])
    }

    /// Another owner, like the one of the full valid request.
    private static func other(_ owner: RequestSite, _ context: OperationContext)
        -> (value: JSONValue, sources: [SlotSource])?
    {
        if let text = NumberedText(owner, context.contract) { return (.string(text.text("1")), []) }
        return owner.marked(context.contract).map { ($0.value, [$0.source]) }
    }
}
