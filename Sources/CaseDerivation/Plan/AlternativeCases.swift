import JSONText
import OpenAPIContract

/// What each alternative of `anyOf` and `oneOf` says of the values in it, derived beside the request that takes this alternative.
///
/// The gate leaves out what another alternative lets through.
struct AlternativeCases {
    /// The rules about values, in the order in which their cases are sent.
    static let rules: [any DerivationRule] = [
        RequiredRule(), TypeRule(), LengthRule(), ItemCountRule(), UniqueItemsRule(), ContainsRule(),
        DependentRequiredRule(), PropertyCountRule(), PropertyNamesRule(), RangeRule(), EnumRule(), ConstRule(),
        PatternRule(), FormatRule(), UnknownMemberRule(),
    ]

    let context: OperationContext

    /// The cases beside those that take an alternative.
    func derivation(beside cases: [Case]) -> Derivation {
        .joined(
            context.sites.filter(\.isInBody).flatMap { site in
                ["anyOf", "oneOf"].flatMap { keyword in
                    site.schema.alternatives(keyword).enumerated().map { index, alternative in
                        let side = "alternative-\(index + 1)"
                        let constraint = Kebab.keyword(keyword)
                        let taken = cases.first {
                            $0.site == site.site && $0.constraint == constraint && $0.side == side
                        }
                        return taken.map { derive(side, alternative, at: site, beside: $0) } ?? Derivation()
                    }
                }
            }
        )
    }

    private func derive(_ side: String, _ alternative: SchemaView, at site: RequestSite, beside taken: Case)
        -> Derivation
    {
        guard taken.expectation == .accept, case .single(let recipe) = taken.procedure, let pointer = site.pointer,
            let value = recipe.json?[pointer]
        else { return Derivation() }
        let root = RequestSite(
            site: site.site,
            name: site.name,
            role: site.role,
            schema: alternative,
            value: value,
            facts: alternative.facts.isEmpty ? site.facts : alternative.facts,
            policy: alternative.violationPolicy,
            presence: alternative.reference,
            parameterCertainty: [:]
        )
        var beside = context
        beside.full = recipe
        beside.sites = [root] + SiteWalk { .body($0) }.sites(below: root, at: pointer)
        beside.accepted = taken.id
        let direct = Derivation.joined(Self.rules.map { $0.derive(beside) })
        let found = direct + OtherItemTransposition().derive(from: direct.cases, beside)
        let own = Set(found.cases.map(\.id))
        return Derivation(
            cases: found.cases.compactMap { found in
                // What is open at the site is said of it as a whole.
                if case .tolerate = found.expectation { return nil }
                guard case .single(let recipe) = found.procedure else { return nil }
                let moved = found.transposed(
                    to: found.site,
                    side: "\(found.side)-in-\(side)",
                    summary: "\(found.summary), in \(side.replacing("-", with: " "))",
                    recipe: recipe
                )
                // The twin of a case in a list of several items is that list, which is one of these too.
                guard let twin = found.twin, own.contains(twin) else { return moved }
                return moved.beside("\(twin)-in-\(side)")
            }
        )
    }
}
