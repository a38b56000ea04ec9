import JSONText

/// The request of a case whose lists hold items alike, with the texts of their items made different.
///
/// Whether two items of a list may bear one name is the server's own affair where the documents are silent about it. A server that limits how
/// many items a list has refuses different ones too.
package struct DistinctItemsProbe {
    package let recipe: RequestRecipe

    /// Nil where the case is about another matter than an allowed request, or no list of it has items alike.
    package init?(_ testCase: Case) {
        guard testCase.expectation == .accept, case .single(let recipe) = testCase.procedure, let json = recipe.json
        else { return nil }
        // A variable stands everywhere, and fills nothing unless somebody gives it.
        let filled = Set(recipe.slots.filter { if case .variable = $0.source { false } else { true } }.map(\.site))
        let distinct = Self.distinct(json, at: JSONPointer(), filled)
        guard distinct != json else { return nil }
        var probe = recipe
        probe.body = .json(distinct)
        self.recipe = probe
    }

    /// The value with all its lists so changed; what a slot fills stays.
    private static func distinct(_ value: JSONValue, at place: JSONPointer, _ filled: Set<Site>) -> JSONValue {
        switch value {
        case .object(let object):
            return .object(
                JSONObject(object.map { ($0.name, distinct($0.value, at: place.appending($0.name), filled)) })
            )
        case .array(let items):
            var seen: [String: Set<String>] = [:]
            return .array(
                items.enumerated().map { index, item in
                    let place = place.appending(index)
                    guard let object = item.objectValue else { return distinct(item, at: place, filled) }
                    let members = object.map { name, value -> (name: String, value: JSONValue) in
                        let place = place.appending(name)
                        guard let text = value.stringValue, !filled.contains(.body(place)) else {
                            return (name, distinct(value, at: place, filled))
                        }
                        let isFirst = seen[name, default: []].insert(text).inserted
                        return (name, isFirst ? value : .string(text + String(index + 1)))
                    }
                    return .object(JSONObject(members))
                }
            )
        default: return value
        }
    }
}
