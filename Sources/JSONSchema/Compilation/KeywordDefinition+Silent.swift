extension KeywordDefinition {
    /// A keyword that judges nothing by itself: it identifies, holds subschemas, or is read by a neighbour.
    static func silent(
        _ name: String,
        of vocabulary: Vocabulary,
        in drafts: ClosedRange<Draft> = .always,
        holding shape: SubschemaShape = .none,
        checking check: @escaping @Sendable (KeywordSite) throws(SchemaError) -> Void
    ) -> KeywordDefinition {
        KeywordDefinition(name, of: vocabulary, in: drafts, holding: shape) {
            (site, _) throws(SchemaError) -> (any CompiledKeyword)? in
            try check(site)
            return nil
        }
    }
}
