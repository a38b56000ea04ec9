extension JSONValue {
    /// Parses the UTF-8 bytes of a JSON text.
    ///
    /// - Throws: `JSONSyntaxError` at the first byte that breaks RFC 8259, is ill-formed UTF-8, or exceeds a limit.
    ///
    /// Source: RFC 8259
    public init(parsing bytes: [UInt8], file: String = "", limits: JSONLimits = .standard) throws(JSONSyntaxError) {
        self = try JSONParser.parse(bytes, file: file, limits: limits)
    }

    /// Parses a JSON text.
    ///
    /// - Throws: `JSONSyntaxError` at the first character that breaks RFC 8259 or exceeds a limit.
    ///
    /// Source: RFC 8259
    public init(parsing text: String, file: String = "", limits: JSONLimits = .standard) throws(JSONSyntaxError) {
        try self.init(parsing: Array(text.utf8), file: file, limits: limits)
    }
}
