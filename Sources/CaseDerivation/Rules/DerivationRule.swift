import OpenAPIContract

/// One way of deriving cases from an operation.
///
/// A rule is one file and one line in `DerivationRules`.
protocol DerivationRule: Sendable {
    /// The schema keywords whose violation and edges the rule exercises.
    var keywords: [String] { get }

    func derive(_ context: OperationContext) -> Derivation
}

extension DerivationRule {
    var keywords: [String] { [] }
}

/// What a rule made of an operation.
struct Derivation: Sendable {
    var cases: [Case] = []
    var skips: [Plan.Skip] = []

    static func + (left: Derivation, right: Derivation) -> Derivation {
        Derivation(cases: left.cases + right.cases, skips: left.skips + right.skips)
    }
}
