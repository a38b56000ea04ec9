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

    /// All parts in their order.
    static func joined(_ parts: [Derivation]) -> Derivation {
        Derivation(cases: parts.flatMap(\.cases), skips: parts.flatMap(\.skips))
    }

    static func + (left: Derivation, right: Derivation) -> Derivation { joined([left, right]) }
}
