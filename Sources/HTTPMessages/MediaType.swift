/// A media type or media range: type, subtype and parameters.
///
/// Source: RFC 9110 section 8.3.1
public struct MediaType: Sendable, Hashable, CustomStringConvertible {
    /// A parameter of a media type.
    public struct Parameter: Sendable, Hashable {
        /// The parameter's name in lower case.
        public let name: String
        /// The parameter's value without its quotes.
        public let value: String

        /// Creates a parameter.
        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// The type in lower case, such as `application`, or `*`.
    public let type: String
    /// The subtype in lower case, such as `json`, or `*`.
    public let subtype: String
    /// The parameters in their order.
    public let parameters: [Parameter]

    /// Reads the value of a Content-Type field or one member of an Accept field.
    public init?(_ text: String) {
        let parts = HTTPSyntax.split(text, at: UInt8(ascii: ";"))
        let essence = parts[0].utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard essence.count == 2, essence.allSatisfy(HTTPSyntax.isToken) else { return nil }
        var parameters: [Parameter] = []
        for part in parts.dropFirst() where !part.isEmpty {
            guard let parameter = MediaType.parameter(part) else { return nil }
            parameters.append(parameter)
        }
        type = String(decoding: essence[0], as: UTF8.self).lowercased()
        subtype = String(decoding: essence[1], as: UTF8.self).lowercased()
        self.parameters = parameters
    }

    /// The type and subtype without parameters, such as `application/json`.
    public var essence: String { "\(type)/\(subtype)" }

    /// Whether the content is JSON: `application/json`, or a subtype that ends in `+json`.
    ///
    /// Source: RFC 8259 section 11, RFC 6839 section 3.1
    public var isJSON: Bool {
        essence == "application/json" || (subtype.hasSuffix("+json") && subtype.utf8.count > 5)
    }

    /// The media type as it stands in a field, parameter values quoted where they are no token.
    public var description: String {
        parameters.reduce(into: essence) { text, parameter in
            text += "; \(parameter.name)=\(MediaType.quoted(parameter.value))"
        }
    }

    /// Returns the value of the first parameter of that name, whatever its case.
    public func parameter(_ name: String) -> String? {
        parameters.first { HTTPSyntax.equalIgnoringCase($0.name, name) }?.value
    }

    /// Answers whether this type falls into a range such as `application/json`, `application/*` or `*/*`.
    ///
    /// Every parameter of the range must be present with the same value, ASCII case aside; `q` is a weight and not
    /// compared.
    ///
    /// Source: RFC 9110 section 12.5.1
    public func matches(_ range: MediaType) -> Bool {
        guard range.type == "*" || range.type == type, range.subtype == "*" || range.subtype == subtype else {
            return false
        }
        return range.parameters.allSatisfy { wanted in
            wanted.name == "q"
                || parameter(wanted.name).map { HTTPSyntax.equalIgnoringCase($0, wanted.value) } ?? false
        }
    }

    /// How narrow a range is, to choose among several that match: `*/*` is 0, `text/*` is 1, then 2 and the parameters.
    ///
    /// Source: RFC 9110 section 12.5.1
    public var specificity: Int {
        if type == "*" { return 0 }
        return subtype == "*" ? 1 : 2 + parameters.count
    }

    private static func parameter(_ text: String) -> Parameter? {
        guard let sign = text.utf8.firstIndex(of: UInt8(ascii: "=")) else { return nil }
        let name = text.utf8[..<sign]
        let value = text.utf8[sign...].dropFirst()
        guard HTTPSyntax.isToken(name) else { return nil }
        let key = String(decoding: name, as: UTF8.self).lowercased()
        if HTTPSyntax.isToken(value) { return Parameter(name: key, value: String(decoding: value, as: UTF8.self)) }
        return unquoted(value).map { Parameter(name: key, value: $0) }
    }

    /// Reads a quoted string.
    ///
    /// Source: RFC 9110 section 5.6.4
    private static func unquoted(_ text: Substring.UTF8View) -> String? {
        guard text.count >= 2, text.first == UInt8(ascii: "\""), text.last == UInt8(ascii: "\"") else { return nil }
        var bytes: [UInt8] = []
        var inner = text.dropFirst().dropLast()
        while let byte = inner.popFirst() {
            if byte == UInt8(ascii: "\"") { return nil }
            guard byte == UInt8(ascii: "\\") else {
                bytes.append(byte)
                continue
            }
            guard let escaped = inner.popFirst() else { return nil }
            bytes.append(escaped)
        }
        guard bytes.allSatisfy(HTTPSyntax.isFieldValueByte) else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func quoted(_ value: String) -> String {
        guard !HTTPSyntax.isToken(value.utf8) else { return value }
        var text = "\""
        for scalar in value.unicodeScalars {
            if scalar == "\"" || scalar == "\\" { text += "\\" }
            text.unicodeScalars.append(scalar)
        }
        return text + "\""
    }
}
