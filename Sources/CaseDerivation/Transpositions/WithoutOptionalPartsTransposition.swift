import JSONText
import OpenAPIContract

/// Every refusal again in a request without the optional parts that the fault does not need.
///
/// The full request has them all; between the two a check that hangs on another member's presence or absence is found.
struct WithoutOptionalPartsTransposition: CaseTransposition {
    /// What is said of the members that an object has, so that the fault goes where they go.
    private static let named: Set<String> = ["max-properties", "property-names", "member-name"]

    func derive(from cases: [Case], _ context: OperationContext) -> Derivation {
        let optional = context.sites.filter { !$0.isRequired }
        guard !optional.isEmpty else { return Derivation() }
        var derivation = Derivation()
        for found in representatives(of: cases) {
            guard case .single(let recipe) = found.procedure, isAboutAValue(found.site), !recipe.isRaw else { continue }
            let kept = optional.filter { $0.site.contains(found.site) }
            let removed = optional.filter { !$0.site.contains(found.site) }
            let taken =
                Self.named.contains(found.constraint) ? removed.filter { !found.site.contains($0.site) } : removed
            let bare = taken.reduce(recipe) { $0.removingWherePossible($1.site, inside: found.site) }
            guard bare != recipe, let twin = twin(keeping: kept.last, without: removed, context) else { continue }
            derivation.cases += [
                twin,
                found.transposed(
                    to: found.site,
                    side: "\(found.side)-without-optional-parts",
                    summary: "\(found.summary), without the optional parts",
                    recipe: bare
                ).beside(twin.id),
            ]
        }
        return derivation
    }

    /// Faults of the message's text or media type are the same whatever it carries.
    private func isAboutAValue(_ site: Site) -> Bool {
        switch site {
        case .body: true
        case .parameter(let location, _), .part(let location, _, _): location == .query || location == .cookie
        case .request, .method, .path, .response: false
        }
    }

    /// The valid request with only one optional part and what is around it.
    private func twin(keeping kept: RequestSite?, without removed: [RequestSite], _ context: OperationContext) -> Case?
    {
        let place = kept?.site ?? .request
        let recipe = removed.reduce(context.full) { $0.removingWherePossible($1.site, inside: place) }
        guard ValidRequestRule.conforms(recipe, context) else { return nil }
        let label = kept.map { site in site.pointer.map { $0.tokens.joined(separator: "-") } ?? site.name }
        return context.variation(
            at: .request,
            constraint: "valid",
            side: label.map { "with-only-\($0)" } ?? "minimal",
            recipe: recipe,
            summary: "a valid request without optional parts" + (label.map { " but \($0)" } ?? ""),
            facts: kept?.facts ?? context.operation.facts,
            reference: kept?.presence ?? context.operation.reference,
            expectation: .accept
        )
    }
}

extension RequestRecipe {
    /// Whether the body is no text of a value, from which parts could be taken.
    fileprivate var isRaw: Bool {
        switch body {
        case .bytes, .spoiled: true
        case .json, .none: false
        }
    }

    /// The recipe without an optional part; inside `kept` it goes out of every item, and the last member of an object
    /// stays.
    fileprivate func removingWherePossible(_ part: Site, inside kept: Site) -> RequestRecipe {
        guard kept.contains(part), case .body(let pointer) = part, let json else { return removing(part) }
        return places(of: pointer.tokens[...], in: json, at: JSONPointer()).reduce(self) { recipe, place in
            guard let parent = place.parent, (recipe.json?[parent]?.objectValue?.count ?? 0) > 1 else { return recipe }
            return recipe.removing(.body(place))
        }
    }

    /// The places like the one given, with every index where that one has the first.
    private func places(of tokens: ArraySlice<String>, in value: JSONValue, at pointer: JSONPointer) -> [JSONPointer] {
        guard let token = tokens.first else { return [pointer] }
        if let items = value.arrayValue {
            return items.indices.flatMap { places(of: tokens.dropFirst(), in: items[$0], at: pointer.appending($0)) }
        }
        guard let member = value[member: token] else { return [] }
        return places(of: tokens.dropFirst(), in: member, at: pointer.appending(token))
    }
}
