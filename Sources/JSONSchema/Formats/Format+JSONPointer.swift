import JSONText

extension Format {
    /// `json-pointer`: a JSON Pointer such as `/a/b~1c`.
    ///
    /// Source: RFC 6901 section 3.
    public static let jsonPointer = Format("json-pointer") { JSONPointer($0) != nil }
}
