import JSONText

extension Case {
    /// The constraints that a schema judges, so that a body which breaks one does not conform.
    private static let judged: Set<String> = [
        "required", "type", "enum", "const", "min-length", "max-length", "pattern", "minimum", "maximum",
        "exclusive-minimum",
        "exclusive-maximum", "multiple-of", "min-items", "max-items", "unique-items", "prefix-items", "contains",
        "min-contains",
        "max-contains",
        "min-properties", "max-properties", "property-names", "dependent-required", "unknown-member", "answer-member",
        "any-of", "one-of", "member-name",
    ]

    /// Whether the case is about what a schema judges.
    var isAboutSchema: Bool { Self.judged.contains(constraint) }

    /// Whether the case must be refused for a value of the body that breaks its schema: where the body that is sent conforms, no
    /// server need refuse it.
    package var mustBreakSchema: Bool {
        guard case .reject = expectation, case .body = site else { return false }
        return isAboutSchema
    }
}
