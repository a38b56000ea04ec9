import JSONText
import OpenAPIContract

/// The full valid request with values in its optional parts, and in items that have such parts, that no other request
/// carries: where one of them comes back tells where it came from.
struct MarkedRequest {
    let recipe: RequestRecipe

    init(_ context: OperationContext) {
        let optional = context.sites.filter { !$0.isRequired && $0.isInBody }
        let regions = optional.map { site in site.list?.appending(0) ?? site.pointer ?? JSONPointer() }
        var recipe = context.full
        for site in context.sites {
            guard regions.contains(where: { Site.body($0).contains(site.site) }),
                let mark = site.marked(context.contract)
            else { continue }
            let pinning = recipe.slots.filter { $0.site == site.site }.map(\.source).filter {
                if case .variable = $0 { true } else { false }
            }
            recipe = recipe.replacing(site.site, with: mark.value, slots: pinning + [mark.source])
        }
        self.recipe = recipe
    }

    /// The request with so many items in a list, each with marks of its own.
    func repeatingFirstItem(of list: JSONPointer, count: Int) -> RequestRecipe {
        guard let item = recipe.json?[list.appending(0)] else { return recipe }
        let inside = recipe.slots.filter { Site.body(list.appending(0)).contains($0.site) }
        var repeated = recipe.replacing(.body(list), with: .array(Array(repeating: item, count: count)))
        for index in 0..<count {
            repeated.slots += inside.compactMap { slot in
                guard case .body(let place) = slot.site else { return nil }
                var tokens = place.tokens
                tokens[list.tokens.count] = String(index)
                return Slot(site: .body(JSONPointer(tokens: tokens)), source: slot.source)
            }
        }
        return repeated
    }
}

extension RequestSite {
    /// The innermost list in whose first item the value stands; nil where it stands in none, or is itself an item.
    var list: JSONPointer? {
        guard let pointer, let index = pointer.tokens.lastIndex(where: { Int($0) != nil }),
            index + 1 < pointer.tokens.count
        else { return nil }
        return JSONPointer(tokens: Array(pointer.tokens.prefix(index)))
    }
}
