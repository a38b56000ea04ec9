import JSONText
import OpenAPIContract

/// A wrong item of a parameter's list beside a right one, for a server that looks at the first or the last alone.
enum ItemOfTwo {
    /// For each constraint of the items, its first refusal as the first and as the second of two items.
    static func cases(
        from cases: [Case],
        in list: RequestSite,
        _ location: Parameter.Location,
        _ name: String,
        _ context: OperationContext
    ) -> [Case] {
        guard let right = list.value.arrayValue?.first, list.schema.keyword("maxItems")?.value.numberValue?.int ?? 2 > 1
        else { return [] }
        var seen: Set<String> = []
        return cases.flatMap { found -> [Case] in
            guard found.site == .part(location, name, JSONPointer().appending(0)), case .reject = found.expectation,
                let wrong = found.value, seen.insert(found.constraint).inserted
            else { return [] }
            return [("first", [wrong, right]), ("second", [right, wrong])].map { place, items in
                found.transposed(
                    to: found.site,
                    side: "\(found.side)-\(place)-of-two",
                    summary: "\(found.summary), the \(place) of two items",
                    recipe: context.full.replacing(list.site, with: .array(items))
                )
            }
        }
    }
}
