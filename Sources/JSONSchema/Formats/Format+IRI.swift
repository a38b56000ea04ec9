extension Format {
    /// `iri`: an IRI, with its scheme.
    ///
    /// Source: RFC 3987 section 2.2.
    public static let iri = Format("iri") { ResourceIdentifier(repertoire: .iri).accepts($0) }
}
