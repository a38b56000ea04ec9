import JSONText

extension InstanceGenerator {
    /// Longer arrays are not made, whatever a schema asks for.
    private static let longest = 10_000

    mutating func object(
        of shape: InstanceShape,
        like sample: JSONValue?,
        extent: Extent,
        depth: Int
    ) -> JSONValue {
        let required = shape.required
        let declared = shape.propertyNames
        let shown = sample?.objectValue?.names ?? []
        let isMap = declared.isEmpty
        var names = declared + required.filter { shape.property($0) == nil }
        if isMap && extent != .minimal || extent == .sampled { names += shown.filter { !names.contains($0) } }
        // What is the server's to give is not sent where it need not be.
        names.removeAll { name in
            if !required.contains(name), shape.property(name)?.keyword("readOnly") == .bool(true) { return true }
            let isWanted =
                switch extent {
                case .full: depth < InstanceGenerator.deepest
                case .sampled: shown.contains(name)
                case .minimal: false
                }
            return !isWanted && !required.contains(name)
        }
        let least = shape.keyword("minProperties")?.numberValue?.int ?? 0
        if isMap, names.count < least, least <= InstanceGenerator.longest {
            names += (names.count..<least).map { "name\($0 + 1)" }
        }
        let further = shape.additional
        return .object(
            JSONObject(
                names.map { name in
                    guard let member = shape.property(name) ?? further else {
                        return (name, Self.harmless(sample?[member: name]) ?? .string("text"))
                    }
                    let value = instance(
                        of: member,
                        named: name,
                        like: sample?[member: name],
                        extent: extent,
                        depth: depth + 1
                    )
                    return (name, value)
                }
            )
        )
    }

    mutating func array(
        of shape: InstanceShape,
        named name: String,
        like sample: JSONValue?,
        extent: Extent,
        depth: Int
    ) -> JSONValue {
        let samples = sample?.arrayValue ?? []
        let prefix = shape.prefixItems
        let wanted =
            switch extent {
            case .sampled: max(samples.count, prefix.isEmpty ? 0 : 1)
            case .full, .minimal: max(prefix.count, 1)
            }
        let least = shape.keyword("minItems")?.numberValue?.int ?? 0
        let most = shape.keyword("maxItems")?.numberValue?.int ?? Int.max
        let count = min(max(depth < InstanceGenerator.deepest ? wanted : 0, least), most, InstanceGenerator.longest)
        let items = shape.items
        let isDistinct = shape.keyword("uniqueItems") == .bool(true)
        var values: [JSONValue] = []
        for index in 0..<count {
            guard let item = prefix.indices.contains(index) ? prefix[index] : items else {
                values.append(
                    samples.indices.contains(index)
                        ? Self.harmless(samples[index]) ?? .null : .string("text \(index + 1)")
                )
                continue
            }
            let sample = samples.indices.contains(index) ? samples[index] : prefix.isEmpty ? samples.first : nil
            var value = instance(of: item, named: name, like: sample, extent: extent, depth: depth + 1)
            if isDistinct, values.contains(value) {
                value = DistinctValues.value(index, like: value, of: item) ?? value
            }
            values.append(value)
        }
        return .array(values)
    }

    /// What a sample shows where no schema says what it is, with what could reach a person replaced.
    private static func harmless(_ sample: JSONValue?) -> JSONValue? {
        switch sample {
        case .string(let text): .string(HarmlessText.harmless(text))
        case .array(let items): .array(items.map { harmless($0) ?? .null })
        case .object(let object):
            .object(JSONObject(object.members.map { ($0.key.text, harmless($0.value) ?? .null) }))
        default: sample
        }
    }
}
