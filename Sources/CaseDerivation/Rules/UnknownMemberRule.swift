import JSONText
import OpenAPIContract

/// A member that the schema does not declare, added to each object.
struct UnknownMemberRule: DerivationRule {
    static let name = "touchstone-unknown"
    let keywords = ["additionalProperties", "unevaluatedProperties"]

    func derive(_ context: OperationContext) -> Derivation {
        Derivation(
            cases: context.sites.compactMap { site in
                guard let pointer = site.pointer, site.value.objectValue != nil else { return nil }
                let closed = keywords.compactMap { site.schema.keyword($0) }.first { $0.value == .bool(false) }
                let place = pointer.appending(Self.name)
                var recipe = context.full
                recipe.body = .json(
                    (recipe.json ?? .null).replacing(
                        at: place,
                        with: .string("text")
                    )
                )
                return context.variation(
                    at: site.site,
                    constraint: "unknown-member",
                    side: "added",
                    recipe: recipe,
                    summary: "\(site.title) has a further member that the contract does not declare",
                    facts: site.facts,
                    reference: closed?.reference ?? site.schema.reference,
                    expectation: closed == nil
                        ? .tolerate(
                            reason: "the documents are silent about unknown members: ignoring and refusing both pass"
                        )
                        : .reject(site.policy.expectation(for: "unknown-member")),
                    fields: [place.description]
                )
            }
        )
    }
}
