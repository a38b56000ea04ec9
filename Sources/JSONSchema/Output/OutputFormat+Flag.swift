import JSONText

extension OutputFormat {
    /// `flag`: valid or not, and nothing else.
    ///
    /// Source: JSON Schema Core 2020-12, section 12.4.1.
    public static let flag = OutputFormat(name: "flag") { units in
        .object(["valid": .bool(units.isValid)])
    }
}
