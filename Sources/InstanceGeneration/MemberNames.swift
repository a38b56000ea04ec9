import JSONText

/// Names for members that a schema does not declare: those that `propertyNames` allows, else plain ones.
///
/// They do not hang on a run's seed, since the ids of cases name them.
///
/// Source: JSON Schema 2020-12, section 10.3.2.4.
package struct MemberNames: Sendable {
    private static let plain = ["name1", "name", "Name", "NAME", "n", "N", "1"]

    private let allowed: InstanceShape?

    /// The names of members of this shape.
    package init(of shape: InstanceShape) {
        allowed = shape.subschema("propertyNames")
    }

    /// So many names, none of them among those taken; fewer where no more are found.
    package func names(_ count: Int, besides taken: [String]) -> [String] {
        guard count > 0 else { return [] }
        var seen = Set(taken)
        var names: [String] = []
        let first = first
        for index in 0..<(count + taken.count + 8) where names.count < count {
            guard let name = name(index, like: first), seen.insert(name).inserted else { continue }
            names.append(name)
        }
        return names
    }

    /// The first name that is allowed; nil where any is, or none is found.
    private var first: JSONValue? {
        guard let allowed else { return nil }
        var generator = InstanceGenerator(seed: 0)
        let listed = allowed.keyword("enum")?.arrayValue ?? []
        let made = generator.instance(of: allowed, named: "name1")
        return (listed + Self.plain.map { .string($0) } + [made]).first { $0.stringValue != nil && allowed.accepts($0) }
    }

    private func name(_ index: Int, like first: JSONValue?) -> String? {
        guard let allowed else { return "name\(index + 1)" }
        return first.flatMap { DistinctValues.value(index, like: $0, of: allowed)?.stringValue }
    }
}
