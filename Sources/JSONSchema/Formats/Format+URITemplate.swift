extension Format {
    /// `uri-template`: a URI template such as `/users/{id}`.
    ///
    /// Source: RFC 6570 section 2.
    public static let uriTemplate = Format("uri-template") { URITemplate.accepts($0) }
}
