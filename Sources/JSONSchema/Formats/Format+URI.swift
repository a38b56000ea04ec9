extension Format {
    /// `uri`: a URI, with its scheme.
    ///
    /// Source: RFC 3986 section 3.
    public static let uri = Format("uri") { ResourceIdentifier(repertoire: .uri).accepts($0) }
}
