package import JSONText

/// Values of one schema that differ from each other.
package enum DistinctValues {
    /// The value of that index among those like one that conforms; nil where no other is found.
    package static func value(_ index: Int, like value: JSONValue, of shape: InstanceShape) -> JSONValue? {
        guard index > 0 else { return value }
        if let members = shape.keyword("enum")?.arrayValue {
            let others = members.filter { $0 != value }
            return others.indices.contains(index - 1) ? others[index - 1] : nil
        }
        return candidates(index, like: value, of: shape).first { $0 != value && shape.accepts($0) }
    }

    private static func candidates(_ index: Int, like value: JSONValue, of shape: InstanceShape) -> [JSONValue] {
        switch value {
        case .number(let number):
            guard let own = number.int else { return [] }
            let step = max(1, shape.keyword("multipleOf")?.numberValue?.int ?? 1)
            return [own + index * step, own - index * step].map { .number(JSONNumber($0)) }
        case .string(let text): return texts(index, like: text).map { .string($0) }
        case .bool(let own): return index == 1 ? [.bool(!own)] : []
        case .object(let object):
            return object.members.lazy.compactMap { member in
                shape.property(member.key.text).flatMap { Self.value(index, like: member.value, of: $0) }.map {
                    varied in
                    .object(JSONObject(object.members.map { ($0.key.text, $0.key == member.key ? varied : $0.value) }))
                }
            }
        case .array(let items):
            guard let first = items.first, let varied = shape.items.flatMap({ Self.value(index, like: first, of: $0) })
            else { return [] }
            return [.array([varied] + items.dropFirst())]
        case .null: return []
        }
    }

    /// Texts with letters or digits of their own at the end, as long as before or longer.
    private static func texts(_ index: Int, like text: String) -> [String] {
        var letters = ""
        var rest = index
        repeat {
            letters = String(UnicodeScalar(UInt8(ascii: "a") + UInt8(rest % 26))) + letters
            rest /= 26
        } while rest > 0
        let digits = String(index)
        var random = SeededGenerator(seed: UInt64(index), label: text)
        let uuid = text.utf8.count == 36 ? [random.uuid()] : []
        return uuid
            + [letters, letters.uppercased(), digits].flatMap { end in
                [String(text.unicodeScalars.dropLast(end.utf8.count)) + end, text + end]
            }
    }
}
