import InstanceGeneration
import JSONText
import OpenAPIContract

/// Further items after the pattern of an array's first one, each differing where a client sends fresh values.
struct ItemReplicas {
    private let template: JSONValue
    private let pointer: JSONPointer
    private let sites: [RequestSite]
    private let templateSlots: [Slot]
    private let seed: UInt64
    /// The shape of the items where they must differ; nil where they need not.
    private let distinct: InstanceShape?
    /// The items that have a place of their own, and behind them one of any further items; empty where all are alike.
    private let places: [JSONValue]
    /// The slots inside those.
    private let placeSlots: [Slot]

    init(site: RequestSite, context: OperationContext) {
        pointer = site.pointer ?? JSONPointer()
        template = site.value.arrayValue?.first ?? .null
        let first = Site.body(pointer.appending(0))
        sites = context.sites.filter { first.contains($0.site) }
        templateSlots = context.full.slots.filter { first.contains($0.site) }
        seed = context.seed
        let isDistinct = site.schema.keyword("uniqueItems")?.value == .bool(true)
        distinct = isDistinct ? site.schema.items.map { InstanceShape($0, documents: context.contract.documents) } : nil
        let hasPlaces = !site.schema.prefixItems.isEmpty
        let shown = hasPlaces ? site.value.arrayValue ?? [] : []
        let further = BehindPlacesRule.item(of: site, context)
        places = shown + (further.map { [$0] } ?? [])
        placeSlots = hasPlaces ? context.full.slots.filter { site.site != $0.site && site.site.contains($0.site) } : []
    }

    /// The item of that index; the first is the template itself.
    func item(_ index: Int) -> JSONValue {
        guard places.isEmpty else { return itemInPlace(index) }
        guard index > 0 else { return template }
        let item = sites.reduce(template) { item, site in
            guard let varied = varied(site, index: index) else { return item }
            let inner = JSONPointer(tokens: Array((site.pointer?.tokens ?? []).dropFirst(pointer.tokens.count + 1)))
            return inner.isRoot ? varied : item.replacing(at: inner, with: varied)
        }
        guard let distinct, item == template else { return item }
        return DistinctValues.value(index, like: template, of: distinct) ?? item
    }

    /// Behind the last place all items are alike.
    private func itemInPlace(_ index: Int) -> JSONValue {
        guard index >= places.count, let last = places.last else { return places[index] }
        guard let distinct else { return last }
        return DistinctValues.value(index - places.count + 1, like: last, of: distinct) ?? last
    }

    /// The first item's slots, and for the others those that do not make values fresh.
    func slots(count: Int) -> [Slot] {
        guard count > 0 else { return [] }
        guard places.isEmpty else {
            return placeSlots.filter { slot in
                guard case .body(let place) = slot.site else { return false }
                return Int(place.tokens[pointer.tokens.count]).map { $0 < count } ?? false
            }
        }
        let unique = Set(sites.filter { $0.isUnique || $0.isContact }.map(\.site))
        return templateSlots
            + (1..<max(1, count)).flatMap { index in
                templateSlots.compactMap { slot -> Slot? in
                    guard case .body(let place) = slot.site else { return nil }
                    switch slot.source {
                    case .fresh: return nil
                    // What the user has pinned stands in every item; nobody else's number takes its place.
                    case .variable: break
                    case .earlier, .time, .credential, .altered: if unique.contains(slot.site) { return nil }
                    }
                    var tokens = place.tokens
                    tokens[pointer.tokens.count] = String(index)
                    return Slot(site: .body(JSONPointer(tokens: tokens)), source: slot.source)
                }
            }
    }

    /// The slots of a list of items that stay the same: what the user has pinned and what moves with the clock, nothing
    /// fresh.
    func steadySlots(count: Int) -> [Slot] {
        (0..<count).flatMap { index in
            templateSlots.compactMap { slot -> Slot? in
                guard case .body(let place) = slot.site else { return nil }
                if case .fresh = slot.source { return nil }
                var tokens = place.tokens
                tokens[pointer.tokens.count] = String(index)
                return Slot(site: .body(JSONPointer(tokens: tokens)), source: slot.source)
            }
        }
    }

    private func varied(_ site: RequestSite, index: Int) -> JSONValue? {
        guard let text = site.value.stringValue else { return nil }
        if site.isContact { return .string(ReservedPhoneNumbers.number(index + 1000)) }
        if site.schema.keyword("format")?.value == .string("uuid") {
            var random = SeededGenerator(seed: seed, label: "\(site.site)#\(index)")
            return .string(random.uuid())
        }
        return site.isUnique ? .string(FreshText.text(text, number: UInt64(index))) : nil
    }
}
