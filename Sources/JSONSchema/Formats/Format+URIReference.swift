extension Format {
    /// `uri-reference`: a URI or a relative reference.
    ///
    /// Source: RFC 3986 section 4.1.
    public static let uriReference = Format("uri-reference") {
        ResourceIdentifier(repertoire: .uri).acceptsReference($0)
    }
}
