import JSONText

extension OutputFormat {
    /// `basic`: a flat list of all errors, or of all annotations of a valid instance.
    ///
    /// Source: JSON Schema Core 2020-12, section 12.4.2.
    public static let basic = OutputFormat(name: "basic") { units in
        var unit = units.unit(at: units.root)
        unit[units.listName] = .array(units.all.map { .object(units.unit(at: $0.place, saying: $0.fact)) })
        return .object(unit)
    }
}
