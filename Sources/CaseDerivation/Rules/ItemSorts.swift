import InstanceGeneration
import JSONSchema
import JSONText
import OpenAPIContract

/// Items of a list that `contains` is about, and one that it is not about; both what `items` allows where that is known.
struct ItemSorts {
    /// What may be an item of another sort.
    private static let others: [JSONValue] = ["text", .number(JSONNumber(1)), .bool(true), .null, [:], []]

    private let fitting: JSONValue?
    private let other: JSONValue?
    private let fittingShape: InstanceShape
    private let otherShape: InstanceShape?
    private let least: Int

    /// Nil where the value is no list, or the schema in `contains` is none.
    init?(site: RequestSite, context: OperationContext) {
        guard let items = site.value.arrayValue, let contains = site.schema.keyword("contains")?.reference,
            // A schema that does not compile is lint's to tell.
            let wanted = try? context.contract.documents.schema(at: contains)
        else { return nil }
        func shape(_ view: SchemaView) -> InstanceShape {
            InstanceShape(view, documents: context.contract.documents)
        }
        let itemShape = site.schema.items.map(shape)
        let containsShape = site.schema.subschema("contains").map(shape)
        var generator = InstanceGenerator(seed: context.seed)
        func made(_ shape: InstanceShape?) -> [JSONValue] {
            shape.map { [generator.instance(of: $0, named: site.name)] } ?? []
        }
        let sort = itemShape.flatMap { shape in containsShape.map(shape.joined) } ?? containsShape
        let own = items + Self.others
        let plain = made(itemShape)
        let varied = (items + plain).flatMap { item in
            (1...4).compactMap { index in itemShape.flatMap { DistinctValues.value(index, like: item, of: $0) } }
        }
        let candidates =
            own + made(sort) + plain + (site.schema.items?.keyword("enum")?.value.arrayValue ?? []) + varied
        func isItem(_ value: JSONValue) -> Bool { itemShape?.accepts(value) ?? true }
        let allowed = candidates.filter(isItem)
        fitting = allowed.first(where: wanted.accepts) ?? candidates.first(where: wanted.accepts)
        other = allowed.first { !wanted.accepts($0) } ?? candidates.first { !wanted.accepts($0) }
        fittingShape =
            sort
            ?? InstanceShape(
                nodes: [],
                accepts: { wanted.accepts($0) },
                property: { _ in nil },
                items: { nil },
                alternatives: { [] }
            )
        otherShape = itemShape
        least = site.schema.keyword("minItems")?.value.numberValue?.int ?? 0
    }

    /// Lists with so many items of the sort: all the same, and all different; where there must be more items, or one must stand before
    /// them, of another sort.
    func lists(of count: Int, behindAnother isBehind: Bool) -> [JSONValue] {
        guard count == 0 || fitting != nil else { return [] }
        let further = max(isBehind || count == 0 ? 1 : 0, least - count)
        guard further == 0 || other != nil else { return count == 0 && least == 0 ? [.array([])] : [] }
        return [false, true].map { areDistinct in
            let sorted = items(count, like: fitting, of: fittingShape, areDistinct)
            let others = items(further, like: other, of: otherShape, areDistinct)
            return .array(isBehind ? others + sorted : sorted + others)
        }
    }

    private func items(_ count: Int, like item: JSONValue?, of shape: InstanceShape?, _ areDistinct: Bool)
        -> [JSONValue]
    {
        guard let item else { return [] }
        return (0..<count).map { index in
            guard areDistinct, let shape else { return item }
            return DistinctValues.value(index, like: item, of: shape) ?? item
        }
    }
}
