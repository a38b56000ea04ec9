import OpenAPIContract

/// The full valid request with the names of its header fields in the other letter case, which says the same.
///
/// Source: RFC 9110 section 5.1 (field names are case-insensitive).
struct FieldNameRule: DerivationRule {
    func derive(_ context: OperationContext) -> Derivation {
        let spellings: [(side: String, spelled: (String) -> String)] = [
            ("upper-case", { $0.uppercased() }), ("lower-case", { $0.lowercased() }),
        ]
        return Derivation(
            cases: spellings.compactMap { side, spelled in
                let recipe = context.full.spellingFieldNames(spelled)
                guard recipe != context.full else { return nil }
                return context.variation(
                    at: .request,
                    constraint: "field-names",
                    side: side,
                    recipe: recipe,
                    summary: "the names of all header fields are in \(side.replacing("-", with: " "))",
                    facts: [],
                    reference: context.operation.reference,
                    expectation: .accept
                )
            }
        )
    }
}
