extension JSONValue {
    /// The value as a JSON text.
    ///
    /// Members keep their order, numbers their literal. Of the characters of strings only those are escaped that must
    /// be. The same value gives the same text on every platform; the depth of the value costs no stack.
    ///
    /// Source: RFC 8259 section 10
    public func serialized(_ style: JSONStyle = .compact) -> String {
        String(decoding: serializedBytes(style), as: UTF8.self)
    }

    /// The value as the UTF-8 bytes of a JSON text.
    ///
    /// Source: RFC 8259 sections 8.1 and 10
    public func serializedBytes(_ style: JSONStyle = .compact) -> [UInt8] {
        var writer = JSONWriter(style: style)
        writer.write(self)
        return writer.bytes
    }
}
