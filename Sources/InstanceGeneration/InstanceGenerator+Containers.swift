import JSONText

extension InstanceGenerator {
    /// Longer arrays are not made, whatever a schema asks for.
    private static let longest = 10_000
    /// Deeper maps, which may hold themselves, get no member that need not be there.
    private static let deepestMap = 6

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
        names += undeclared(names, of: shape, shown: shown, extent: extent, depth: depth)
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

    /// Names of members that nothing declares: as many as `minProperties` needs, and one where the schema says what they are.
    private func undeclared(
        _ names: [String],
        of shape: InstanceShape,
        shown: [String],
        extent: Extent,
        depth: Int
    ) -> [String] {
        let isMap = shape.propertyNames.isEmpty
        let least = shape.keyword("minProperties")?.numberValue?.int ?? 0
        var missing = isMap && least <= Self.longest ? max(0, least - names.count) : 0
        let known = Set(shape.propertyNames)
        if missing == 0, extent == .full, depth < Self.deepestMap, shape.additional != nil,
            shape.keyword("patternProperties") == nil, names.allSatisfy(known.contains)
        {
            if let own = shown.first(where: { !known.contains($0) }) { return [own] }
            missing = 1
        }
        return MemberNames(of: shape).names(missing, besides: names + shape.propertyNames)
    }

    mutating func array(
        of shape: InstanceShape,
        named name: String,
        like sample: JSONValue?,
        extent: Extent,
        depth: Int
    ) -> JSONValue {
        let plain = list(of: shape, named: name, like: sample, extent: extent, depth: depth, holding: nil)
        guard attempts > 0, let wanted = shape.subschema("contains"), !shape.accepts(plain) else { return plain }
        attempts -= 1
        return list(of: shape, named: name, like: sample, extent: extent, depth: depth, holding: wanted)
    }

    /// A list whose first items are of the sort `held`, as many as `minContains` needs; nil: whatever the items are.
    private mutating func list(
        of shape: InstanceShape,
        named name: String,
        like sample: JSONValue?,
        extent: Extent,
        depth: Int,
        holding held: InstanceShape?
    ) -> JSONValue {
        let samples = sample?.arrayValue ?? []
        let prefix = shape.prefixItems
        let holding = held == nil ? 0 : shape.keyword("minContains")?.numberValue?.int ?? 1
        let wanted =
            switch extent {
            case .sampled: max(samples.count, prefix.isEmpty ? 0 : 1)
            case .full, .minimal: max(prefix.count, 1)
            }
        let least = shape.keyword("minItems")?.numberValue?.int ?? 0
        let most = shape.keyword("maxItems")?.numberValue?.int ?? Int.max
        let enough = max(least, holding)
        let count = min(max(depth < InstanceGenerator.deepest ? wanted : 0, enough), most, InstanceGenerator.longest)
        let items = shape.items
        let isDistinct = shape.keyword("uniqueItems") == .bool(true)
        var values: [JSONValue] = []
        for index in 0..<count {
            let place = prefix.indices.contains(index) ? prefix[index] : items
            let sort = index < holding ? held : nil
            guard let item = place.map({ place in sort.map(place.beside) ?? place }) ?? sort else {
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
