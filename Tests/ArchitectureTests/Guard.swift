import Testing

/// Something that must be so in the whole package.
struct Guard: Sendable, CustomTestStringConvertible {
    let rule: String
    /// Where the package breaks the rule, a sentence each.
    ///
    /// An empty package breaks every rule: there is nothing to guard.
    let faults: @Sendable (Repository) -> [String]
    /// Makes of the package one that breaks the rule.
    let breaking: @Sendable (Repository) -> Repository

    var testDescription: String { rule }

    init(
        _ rule: String,
        breaking: @escaping @Sendable (Repository) -> Repository,
        faults: @escaping @Sendable (Repository) -> [String]
    ) {
        self.rule = rule
        self.breaking = breaking
        self.faults = faults
    }

    /// Every guard.
    static let all: [Guard] =
        [
            size, fileNames, mirroredTests, noJumble,
            layersComplete, importsGoDown, judgeAndMock, judgeAndSockets, noContractInSources, noDependencies,
            topLevel, ciCommands, links, readme, architecturePage,
        ] + Registry.all.map(\.rule)
}
