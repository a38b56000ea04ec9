import JSONText

extension Format {
    /// `relative-json-pointer`: a relative JSON Pointer such as `1/a` or `0#`.
    ///
    /// Source: draft-bhutton-relative-json-pointer-00 section 3.
    public static let relativeJSONPointer = Format("relative-json-pointer") { text in
        guard var rest = rest(afterInteger: text.utf8[...]) else { return false }
        if let sign = rest.first, "+-".utf8.contains(sign) {
            rest.removeFirst()
            guard rest.first != UInt8(ascii: "0"), let next = Format.rest(afterInteger: rest) else { return false }
            rest = next
        }
        guard !rest.elementsEqual("#".utf8) else { return true }
        return JSONPointer(String(Substring(rest))) != nil
    }

    /// What follows an integer without leading zeros; nil where there is none.
    private static func rest(afterInteger bytes: Substring.UTF8View) -> Substring.UTF8View? {
        let digits = bytes.prefix { $0.isDigit }
        guard !digits.isEmpty, digits.count == 1 || digits.first != UInt8(ascii: "0") else { return nil }
        return bytes[digits.endIndex...]
    }
}
