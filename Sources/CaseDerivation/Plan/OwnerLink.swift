import JSONText
import OpenAPIContract

/// An operation that stores into a collection, and one that lists it: the owner's value must be the same in both.
struct OwnerLink {
    let storing: Operation
    let listing: Operation
    let storingOwner: Site
    let listingOwner: Site

    static func links(in contract: Contract) -> [OwnerLink] {
        contract.operations.flatMap { listing -> [OwnerLink] in
            guard let lists = listing.state?.lists else { return [] }
            return contract.operations.compactMap { storing in
                guard let stores = storing.state?.stores, stores.collection == lists.collection else { return nil }
                return OwnerLink(
                    storing: storing,
                    listing: listing,
                    storingOwner: site(of: stores.owner),
                    listingOwner: site(of: lists.owner)
                )
            }
        }
    }

    /// The listing operation's request, asking for the owner that the storing one names.
    func listing(_ baseline: Baseline, after source: Baseline) -> Baseline {
        guard let owner = source.sites.first(where: { $0.site == storingOwner })?.value else { return baseline }
        var baseline = sharingVariables(baseline, at: listingOwner)
        baseline.recipe = baseline.recipe.replacing(
            listingOwner,
            with: owner,
            slots: baseline.recipe.slots.filter { $0.site == listingOwner }.map(\.source)
        )
        baseline.sites = baseline.sites.map { site in site.site == listingOwner ? site.holding(owner) : site }
        return baseline
    }

    /// The request with the other operation's name for the owner pinning the value too, where its own is not pinned.
    func sharingVariables(_ baseline: Baseline, at site: Site) -> Baseline {
        let names = [storingOwner, listingOwner].compactMap(Self.variable)
        var baseline = baseline
        let present = Set(baseline.recipe.slots.filter { $0.site == site }.map(\.source))
        baseline.recipe.slots += names.map { SlotSource.variable($0) }.filter { !present.contains($0) }
            .map { Slot(site: site, source: $0) }
        return baseline
    }

    private static func site(of expression: RuntimeExpression) -> Site {
        switch expression {
        case .requestBody(let pointer): .body(pointer)
        case .requestParameter(let location, let name): .parameter(location, name)
        }
    }

    private static func variable(of site: Site) -> String? {
        switch site {
        case .body(let pointer): pointer.tokens.last { Int($0) == nil }
        case .parameter(_, let name): name
        case .part, .request, .method, .path, .response: nil
        }
    }
}

extension RequestSite {
    /// The site with another value of the full valid request.
    func holding(_ value: JSONValue) -> RequestSite {
        RequestSite(
            site: site,
            name: name,
            role: role,
            schema: schema,
            value: value,
            facts: facts,
            policy: policy,
            presence: presence,
            parameterCertainty: parameterCertainty,
            style: style
        )
    }
}
