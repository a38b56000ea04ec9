import JSONText

extension JSONValue {
    /// The value with the parts changed that a way leads to (`*`: every item); those for which nil comes back go.
    func changing(at tokens: ArraySlice<String>, _ change: (JSONValue) -> JSONValue?) -> JSONValue? {
        guard let token = tokens.first else { return change(self) }
        let rest = tokens.dropFirst()
        switch self {
        case .object(let members):
            return .object(
                JSONObject(
                    members.compactMap { name, value in
                        name == token ? value.changing(at: rest, change).map { (name, $0) } : (name, value)
                    }
                )
            )
        case .array(let items) where token == "*":
            return .array(items.compactMap { $0.changing(at: rest, change) })
        default:
            return self
        }
    }

    /// A value of a type that none of these is; nil where they are all types.
    static func ofNoneOf(_ types: [String]) -> JSONValue? {
        let candidates: [(type: String, value: JSONValue)] = [
            ("number", 17), ("string", "seventeen"), ("boolean", true), ("array", []), ("object", [:]),
        ]
        return candidates.first { candidate in
            !types.contains(candidate.type) && !(candidate.type == "number" && types.contains("integer"))
        }?.value
    }

    /// Another value of the same type; nil for null.
    var another: JSONValue? {
        switch self {
        case .null: nil
        case .bool(let flag): .bool(!flag)
        case .number(let number): number.adding(1).map(JSONValue.number)
        case .string(let text): .string(text + "x")
        case .array(let items): .array(items + (items.last.map { [$0] } ?? [0]))
        case .object(let members): .object(JSONObject(members.map { ($0.name, $0.value) } + [("x", 0)]))
        }
    }
}
