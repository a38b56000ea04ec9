import JSONText
import OpenAPIContract

/// An optional part that the answer repeats is left out of an item of a list, or of a request, while another item, or the
/// request before, has it: what that one sent must not come back.
///
/// That the part may be left out at all is told by cases with plain values, which servers know.
struct CarryOverRule: DerivationRule {
    func derive(_ context: OperationContext) -> Derivation {
        let echoed = context.echoedPlaces
        let optional = context.sites.filter { site in
            guard let pointer = site.pointer, !site.isRequired else { return false }
            return echoed.contains { pointer.hasPrefix($0) }
        }
        guard !optional.isEmpty else { return Derivation() }
        let marked = MarkedRequest(context)
        return Derivation(
            cases: optional.flatMap { site in
                amongItems(site, marked, context) + [amongRequests(site, marked, context)].compactMap(\.self)
            }
        )
    }

    private func amongItems(_ site: RequestSite, _ marked: MarkedRequest, _ context: OperationContext) -> [Case] {
        guard let pair = ItemPair(around: site, context), let list = pair.list.pointer else { return [] }
        let full = marked.repeatingFirstItem(of: list, count: 2)
        return ItemPair.Place.allCases.compactMap { place in
            let recipe = full.removing(pair.site(in: place))
            return carryOver(
                site,
                side: place == .first ? "from-the-item-behind" : "from-the-item-before",
                recipe,
                .single(recipe),
                "of two items of \(pair.list.title) the \(place.rawValue) has no \(pair.label), all else differs",
                context
            )
        }
    }

    private func amongRequests(_ site: RequestSite, _ marked: MarkedRequest, _ context: OperationContext) -> Case? {
        let recipe = marked.recipe.removing(site.site)
        return carryOver(
            site,
            side: "from-the-request-before",
            recipe,
            .succession(recipe, after: marked.recipe),
            "\(site.title) is left out where the request before had it",
            context
        )
    }

    private func carryOver(
        _ site: RequestSite,
        side: String,
        _ recipe: RequestRecipe,
        _ procedure: Case.Procedure,
        _ summary: String,
        _ context: OperationContext
    ) -> Case? {
        guard ValidRequestRule.conforms(recipe, context) else { return nil }
        return Case(
            operation: context.operation.id,
            site: site.site,
            constraint: "carry-over",
            side: side,
            summary: summary,
            facts: site.facts,
            reference: site.presence,
            procedure: procedure,
            expectation: .tolerate(reason: "the documents do not say which values a server knows"),
            twin: context.twin,
            setup: context.setup,
            fields: [site.name]
        )
    }
}

extension OperationContext {
    /// The places of the body that answers repeat (`x-echo`).
    fileprivate var echoedPlaces: [JSONPointer] {
        ResponseWalk(operation: operation).constraints().filter { $0.constraint == "echo" }.compactMap { clause in
            guard let text = contract.documents.value(at: clause.reference)?.stringValue,
                case .requestBody(let pointer)? = RuntimeExpression(text)
            else { return nil }
            return pointer
        }
    }
}
