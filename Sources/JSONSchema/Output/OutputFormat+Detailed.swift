import JSONText

extension OutputFormat {
    /// `detailed`: errors or annotations in the order of the schema's own nesting, without branches that do not fork.
    ///
    /// Source: JSON Schema Core 2020-12, section 12.4.3.
    public static let detailed = OutputFormat(name: "detailed") { units in
        let ways = units.all.map { (way: $0.place.way, fact: $0.fact) }
        return .object(branches(of: ways[...], at: 0, in: units).first ?? units.unit(at: units.root))
    }

    private typealias Way = (way: [Place], fact: JSONValue)

    /// The units of the places that share the first steps of their ways: one, or one for each thing said of a keyword.
    private static func branches(of ways: ArraySlice<Way>, at depth: Int, in units: OutputUnits) -> [JSONObject] {
        guard let place = ways.first?.way[depth] else { return [] }
        var said = ways.filter { $0.way.count == depth + 1 }.map { units.unit(at: place, saying: $0.fact) }
        var children: [JSONObject] = []
        // Neighbours that share the next step are one branch.
        var rest = ways.filter { $0.way.count > depth + 1 }[...]
        while let next = rest.first?.way[depth + 1] {
            let together = rest.prefix { $0.way[depth + 1] == next }
            children += branches(of: together, at: depth + 1, in: units)
            rest = rest[together.endIndex...]
        }
        guard !children.isEmpty else { return said }
        if said.isEmpty {
            guard children.count > 1 else { return children }
            said = [units.unit(at: place)]
        }
        said[0][units.listName] = .array(children.map { .object($0) })
        return said
    }
}
