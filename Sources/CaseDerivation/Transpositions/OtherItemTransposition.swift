import InstanceGeneration
import JSONText
import OpenAPIContract

/// Every refusal of an item's part again in a list of three: in the first, the middle and the last item, the others valid; and in
/// the last of many, where the documents say that there may be so many.
///
/// Of arrays inside arrays one is lengthened at a time.
struct OtherItemTransposition: CaseTransposition {
    private static let several = 3
    /// More than a server is taken to look at that looks at the first so many; the body stays below 64 KiB.
    private static let many = 120

    func derive(from cases: [Case], _ context: OperationContext) -> Derivation {
        let refusals = representatives(of: cases)
        return .joined(
            context.sites.compactMap { site in
                guard let pointer = site.pointer, site.value.arrayValue?.isEmpty == false else { return nil }
                let first = Site.body(pointer.appending(0))
                let inside = refusals.filter { first.contains($0.site) }
                return inside.isEmpty ? nil : self.derive(from: inside, in: site, at: pointer, context)
            }
        )
    }

    private func derive(
        from refusals: [Case],
        in site: RequestSite,
        at pointer: JSONPointer,
        _ context: OperationContext
    ) -> Derivation {
        let limit = site.schema.keyword("maxItems")?.value.numberValue?.int
        let list = ValidList(
            side: "several",
            site: site,
            pointer: pointer,
            count: min(Self.several, limit ?? Self.several),
            context: context
        )
        guard list.count > 1, site.schema.prefixItems.isEmpty, list.conforms else {
            return Derivation(skips: [
                context.skip(
                    site.site,
                    constraint: "items",
                    side: list.side,
                    reason: "\(site.title) cannot hold several items like its first",
                    facts: site.facts,
                    reference: site.schema.reference
                )
            ])
        }
        var cases = list.spoiled(at: Array(0..<list.count), like: refusals)
        let isUnlimited = site.schema.keyword("x-unlimited")?.value == true
        if let most = isUnlimited ? Self.many : limit.map({ min(Self.many, $0) }), most > list.count {
            let long = ValidList(side: "many", site: site, pointer: pointer, count: most, context: context)
            // What looks at the form of a value only so far looks no further at its type.
            let formal = refusals.filter { $0.constraint != "type" }
            if long.conforms, !formal.isEmpty { cases += long.spoiled(at: [most - 1], like: formal) }
        }
        return Derivation(cases: cases)
    }

    /// The full valid request with a list of so many items in one place.
    private struct ValidList {
        let side: String
        let site: RequestSite
        let pointer: JSONPointer
        let count: Int
        let context: OperationContext

        private let items: [JSONValue]
        private let slots: [Slot]

        init(side: String, site: RequestSite, pointer: JSONPointer, count: Int, context: OperationContext) {
            self.side = side
            self.site = site
            self.pointer = pointer
            self.count = count
            self.context = context
            let replicas = ItemReplicas(site: site, context: context)
            items = (0..<max(0, count)).map(replicas.item)
            slots = replicas.slots(count: count)
        }

        var conforms: Bool {
            InstanceShape(site.schema, documents: context.contract.documents).accepts(.array(items))
        }

        private var twin: Case {
            var recipe = context.full.replacing(site.site, with: .array(items))
            recipe.slots += slots
            return context.variation(
                at: site.site,
                constraint: "items",
                side: side,
                recipe: recipe,
                summary: "\(site.title) has \(count) valid items",
                facts: site.facts,
                reference: site.schema.reference,
                expectation: .accept,
                fields: [site.name]
            )
        }

        /// The list, and each fault in the items of these indices.
        func spoiled(at indices: [Int], like refusals: [Case]) -> [Case] {
            let twin = twin
            return [twin]
                + refusals.flatMap { found in
                    indices.compactMap { spoiled(at: $0, like: found)?.beside(twin.id) }
                }
        }

        /// The case's fault in the item of that index.
        private func spoiled(at index: Int, like found: Case) -> Case? {
            let first = pointer.appending(0)
            guard case .single(var recipe) = found.procedure, let json = recipe.json, let item = json[first] else {
                return nil
            }
            var items = self.items
            items[index] = item
            let place = Site.body(pointer.appending(index))
            let inside = recipe.slots.filter { Site.body(first).contains($0.site) }
            recipe.slots.removeAll { site.site.contains($0.site) }
            recipe.slots += slots.filter { !place.contains($0.site) }
            recipe.slots += inside.map { Slot(site: moved($0.site, to: index), source: $0.source) }
            recipe.body = .json(json.replacing(at: pointer, with: .array(items)))
            return found.transposed(
                to: moved(found.site, to: index),
                side: "\(found.side)-of-\(count)",
                summary: "\(found.summary), in item \(index + 1) of \(count)",
                recipe: recipe
            )
        }

        private func moved(_ site: Site, to index: Int) -> Site {
            guard case .body(let place) = site, place.tokens.count > pointer.tokens.count else { return site }
            var tokens = place.tokens
            tokens[pointer.tokens.count] = String(index)
            return .body(JSONPointer(tokens: tokens))
        }
    }
}
