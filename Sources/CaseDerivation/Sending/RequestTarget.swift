import HTTPMessages
import OpenAPIContract

/// Writes the target of a request from a path template and parameters.
enum RequestTarget {
    /// The template with its parameters in place, percent-encoded, and the query behind it.
    ///
    /// Source: RFC 3986 sections 3.3 and 3.4; OpenAPI 3.1.1 section 4.8.12.5 (Style Values).
    static func target(path: String, parameters: [RequestRecipe.WrittenParameter]) -> String {
        var target = expanded(path, parameters: parameters)
        var separator = "?"
        for parameter in parameters where parameter.location == .query {
            target += separator
            target += PercentEncoding.encode(parameter.name, allowed: .queryComponent)
            target += "="
            target += encoded(parameter)
            separator = "&"
        }
        return target
    }

    private static func encoded(_ parameter: RequestRecipe.WrittenParameter) -> String {
        let text = PercentEncoding.encode(parameter.text, allowed: .queryComponent)
        guard parameter.isEndEncoded, let last = text.utf8.last else { return text }
        // The end of what is encoded already is a hexadecimal digit.
        guard text.utf8.suffix(3).first != UInt8(ascii: "%") else { return text }
        return text.dropLast() + "%" + String(last, radix: 16, uppercase: true)
    }

    private static func expanded(_ path: String, parameters: [RequestRecipe.WrittenParameter]) -> String {
        var result = ""
        var rest = path[...]
        while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
            let end = rest.utf8[open...].firstIndex(where: { $0 == UInt8(ascii: "}") || $0 == UInt8(ascii: "/") })
        {
            let behind = rest.utf8.index(after: end)
            if rest.utf8[end] == UInt8(ascii: "/") {
                // A brace that its segment does not close is a character like any other.
                result += rest[..<behind]
            } else {
                result += rest[..<open]
                let name = rest[rest.utf8.index(after: open)..<end]
                let value = parameters.first { $0.location == .path && $0.name == name }?.text
                result += PercentEncoding.encode(value ?? String(rest[open..<behind]), allowed: .pathSegment)
            }
            rest = rest[behind...]
        }
        return result + rest
    }
}
