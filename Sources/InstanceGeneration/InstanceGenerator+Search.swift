import JSONText

extension InstanceGenerator {
    static let mostAttempts = 400
    /// How many ways through the alternatives of one schema are tried.
    private static let mostWays = 64

    /// The nearest value; where it does not conform, the first found that does, by way of the alternatives, with fewer members, or both.
    mutating func instance(
        of shape: InstanceShape,
        named name: String,
        like sample: JSONValue?,
        extent: Extent,
        depth: Int
    ) -> JSONValue {
        let start = ordinal
        let nearest = nearest(of: shape, named: name, like: sample, extent: extent, depth: depth)
        guard attempts > 0, !shape.accepts(nearest) else { return nearest }
        let end = ordinal
        for way in Self.ways(of: shape, like: sample) where attempts > 0 {
            attempts -= 1
            ordinal = start
            let chosen =
                depth < Self.deepest && !way.choices.isEmpty
                ? instance(of: way, named: name, like: sample, extent: extent, depth: depth + 1)
                : self.nearest(of: way, named: name, like: sample, extent: extent, depth: depth)
            if way.accepts(chosen) { return chosen }
            if let fewer = withFewerMembers(chosen, of: way) { return fewer }
        }
        if let fewer = withFewerMembers(nearest, of: shape) { return fewer }
        for smaller in [Extent.sampled, .minimal] where extent == .full && attempts > 0 {
            attempts -= 1
            ordinal = start
            let value = self.nearest(of: shape, named: name, like: sample, extent: smaller, depth: depth)
            if shape.accepts(value) { return value }
        }
        ordinal = end
        return nearest
    }

    /// The shape joined with one of each group of its choices; first those that the sample takes.
    private static func ways(of shape: InstanceShape, like sample: JSONValue?) -> [InstanceShape] {
        let groups = shape.choices
        guard !groups.isEmpty else { return [] }
        let ways = groups.reduce([[]]) { ways, group -> [[InstanceShape]] in
            Array(ways.lazy.flatMap { way in group.lazy.map { way + [$0] } }.prefix(mostWays))
        }
        func isTaken(_ way: [InstanceShape]) -> Bool {
            sample.map { sample in way.allSatisfy { $0.accepts(sample) } } ?? false
        }
        return (ways.filter(isTaken) + ways.filter { !isTaken($0) }).map { way in
            let chosen = way.dropFirst().reduce(way[0]) { $0.beside($1) }
            return shape.joined(with: chosen)
        }
    }

    /// The object without one optional member, or with those alone that can stand together; nil where none conforms.
    private mutating func withFewerMembers(_ value: JSONValue, of shape: InstanceShape) -> JSONValue? {
        guard let members = value.objectValue?.members.map({ (name: $0.key.text, value: $0.value) }) else { return nil }
        let required = Set(shape.required)
        let optional = members.indices.filter { !required.contains(members[$0].name) }
        func object(_ isKept: (Int) -> Bool) -> JSONValue {
            .object(JSONObject(members.indices.filter(isKept).map { (members[$0].name, members[$0].value) }))
        }
        func accepted(_ isKept: (Int) -> Bool) -> JSONValue? {
            guard attempts > 0 else { return nil }
            attempts -= 1
            let candidate = object(isKept)
            return shape.accepts(candidate) ? candidate : nil
        }
        for left in optional.reversed() {
            if let found = accepted({ $0 != left }) { return found }
        }
        // From the required ones alone up, and from all of them down.
        var kept = Set(members.indices.filter { !optional.contains($0) })
        var found = accepted(kept.contains)
        if found != nil {
            for index in optional {
                guard let more = accepted({ kept.contains($0) || $0 == index }) else { continue }
                kept.insert(index)
                found = more
            }
            return found
        }
        kept = Set(members.indices)
        for left in optional.reversed() {
            kept.remove(left)
            if let found = accepted(kept.contains) { return found }
        }
        return nil
    }
}
