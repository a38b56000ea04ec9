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

    /// What stands in a case's side before the alternative that it is about.
    private static let mark = "in-"

    /// Alternatives inside of alternatives are followed so deep.
    private static let deepest = 3

    let context: OperationContext
    /// How many alternatives are around.
    private var depth = 0

    init(context: OperationContext) {
        self.context = context
    }

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
        let direct = Derivation.joined((Self.rules + [AlternativesRule()]).map { $0.derive(beside) })
        var inner = AlternativeCases(context: beside)
        inner.depth = depth + 1
        let lists = OtherItemTransposition().derive(from: direct.cases, beside)
        let nested = inner.depth < Self.deepest ? inner.derivation(beside: direct.cases) : Derivation()
        let moved = (direct + lists).cases.compactMap { self.moved($0, into: side, keeping: { $0 == taken.id }) }
        // An alternative inside has the id of one around it until it is moved: what stands beside one of these means the one inside.
        return Derivation(
            cases: moved + nested.cases.compactMap { self.moved($0, into: side, keeping: { _ in false }) }
        )
    }

    /// A case of an alternative under a name of its own; its twin too, but where it is kept.
    private func moved(_ found: Case, into side: String, keeping isKept: (String) -> Bool) -> Case? {
        // What is open at the site is said of it as a whole.
        if case .tolerate = found.expectation { return nil }
        guard case .single(let recipe) = found.procedure else { return nil }
        let moved = found.transposed(
            to: found.site,
            side: "\(found.side)-\(Self.mark)\(side)",
            summary: "\(found.summary), in \(side.replacing("-", with: " "))",
            recipe: recipe
        )
        guard let twin = found.twin, !isKept(twin) else { return moved }
        return moved.beside("\(twin)-\(Self.mark)\(side)")
    }
}
