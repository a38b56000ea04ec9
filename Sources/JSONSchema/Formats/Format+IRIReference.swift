extension Format {
    /// `iri-reference`: an IRI or a relative reference.
    ///
    /// Source: RFC 3987 section 2.2.
    public static let iriReference = Format("iri-reference") {
        ResourceIdentifier(repertoire: .iri).acceptsReference($0)
    }
}
