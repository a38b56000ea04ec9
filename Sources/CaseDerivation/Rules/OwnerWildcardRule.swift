import JSONText
import OpenAPIContract

/// A list is asked for with what query languages take for every owner: whether that is refused or finds nobody is open, but
/// nothing of another owner is listed.
struct OwnerWildcardRule: DerivationRule {
    func derive(_ context: OperationContext) -> Derivation {
        guard let state = context.operation.state, let lists = state.lists,
            case .requestParameter(let location, let name) = lists.owner,
            let owner = context.sites.first(where: { $0.site == .parameter(location, name) })
        else { return Derivation() }
        let texts: [(side: String, text: String)] = [
            ("percent", "%"), ("asterisk", "*"), ("always-true", "' OR '1'='1"),
        ]
        let literal = texts.map { side, text in
            (side, context.full.replacing(owner.site, with: .string(text)), "\(name) is `\(text)`")
        }
        let altered = context.full.altering(owner.site, named: name, by: .wildcardEnd)
        let all = literal + [("underscore", altered, "\(name) is nearly right: \(Alteration.wildcardEnd.title)")]
        return Derivation(
            cases: all.map { side, recipe, summary in
                context.variation(
                    at: owner.site,
                    constraint: "wildcard",
                    side: side,
                    recipe: recipe,
                    summary: summary,
                    facts: lists.facts,
                    reference: state.reference.appending("lists"),
                    expectation: .tolerate(reason: "the documents are silent about owners that nobody has"),
                    fields: [name]
                )
            }
        )
    }
}
