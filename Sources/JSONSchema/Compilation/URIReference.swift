/// A URI reference split into its five components, unchecked; non-ASCII text passes through.
///
/// Source: RFC 3986 appendix B and section 5.
struct URIReference: Sendable, CustomStringConvertible {
    var scheme: String?
    var authority: String?
    var path: String
    var query: String?
    var fragment: String?

    init(_ text: String) {
        let (colon, slash) = (UInt8(ascii: ":"), UInt8(ascii: "/"))
        var rest = text[...]
        if let hash = rest.utf8.firstIndex(of: UInt8(ascii: "#")) {
            fragment = String(rest[rest.utf8.index(after: hash)...])
            rest = rest[..<hash]
        }
        if let mark = rest.utf8.firstIndex(of: UInt8(ascii: "?")) {
            query = String(rest[rest.utf8.index(after: mark)...])
            rest = rest[..<mark]
        }
        let end = rest.utf8.firstIndex { $0 == colon || $0 == slash }
        if let end, rest.utf8[end] == colon, end > rest.startIndex {
            scheme = String(rest[..<end])
            rest = rest[rest.utf8.index(after: end)...]
        }
        if rest.utf8.starts(with: [slash, slash]) {
            let start = rest.utf8.index(rest.startIndex, offsetBy: 2)
            let slash = rest.utf8[start...].firstIndex(of: slash) ?? rest.endIndex
            authority = String(rest[start..<slash])
            rest = rest[slash...]
        }
        path = String(rest)
    }

    /// The reference put together again.
    var description: String {
        (scheme.map { $0 + ":" } ?? "") + (authority.map { "//" + $0 } ?? "") + path
            + (query.map { "?" + $0 } ?? "") + (fragment.map { "#" + $0 } ?? "")
    }

    /// The reference without its fragment.
    var withoutFragment: URIReference {
        var copy = self
        copy.fragment = nil
        return copy
    }

    /// The reference resolved against a base.
    ///
    /// Source: RFC 3986 section 5.2.2.
    func resolved(against base: URIReference) -> URIReference {
        var target = self
        target.scheme = scheme ?? base.scheme
        guard scheme == nil, authority == nil else {
            target.path = URIReference.removingDotSegments(path)
            return target
        }
        target.authority = base.authority
        if path.isEmpty {
            target.path = base.path
            target.query = query ?? base.query
        } else if path.utf8.first == UInt8(ascii: "/") {
            target.path = URIReference.removingDotSegments(path)
        } else {
            target.path = URIReference.removingDotSegments(URIReference.merging(path, with: base))
        }
        return target
    }

    /// A text with the bytes percent-encoded that a fragment forbids.
    ///
    /// Source: RFC 3986 section 3.5.
    static func fragment(encoding text: String) -> String {
        let marks = "-._~!$&'()*+,;=:@/?".utf8
        var encoded = ""
        for byte in text.utf8 {
            let isPlain =
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || marks.contains(byte)
            if isPlain {
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                encoded += digits.utf8.count == 1 ? "%0" + digits : "%" + digits
            }
        }
        return encoded
    }

    /// A text with its percent-encoded bytes decoded; nil where they are malformed or not UTF-8.
    static func decoding(_ text: String) -> String? {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.popFirst().flatMap(hexadecimal), let low = rest.popFirst().flatMap(hexadecimal)
            else { return nil }
            bytes.append(high << 4 | low)
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt8? {
        Unicode.Scalar(byte).properties.isASCIIHexDigit ? UInt8(String(Unicode.Scalar(byte)), radix: 16) : nil
    }

    private static func merging(_ path: String, with base: URIReference) -> String {
        if base.authority != nil, base.path.isEmpty { return "/" + path }
        guard let slash = base.path.unicodeScalars.lastIndex(of: "/") else { return path }
        return String(base.path.unicodeScalars[...slash]) + path
    }

    private static func removingDotSegments(_ path: String) -> String {
        let segments = path.unicodeScalars.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        var kept: [String] = []
        for (index, segment) in segments.enumerated() {
            let isLast = index == segments.count - 1
            switch segment {
            case ".":
                if isLast { kept.append("") }
            case "..":
                if kept.count > 1 || (kept.count == 1 && kept[0] != "") { kept.removeLast() }
                if isLast { kept.append("") }
            default:
                kept.append(segment)
            }
        }
        return kept.joined(separator: "/")
    }
}
