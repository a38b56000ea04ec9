import HTTPMessages

/// A path with its parameters in braces, each a whole segment or a part of one: `/v1/{sid}/rcs/brand`.
///
/// Source: OpenAPI 3.1.1 section 4.8.8 (Paths Object)
struct PathTemplate: Sendable, Hashable {
    private enum Part: Hashable {
        case literal(String)
        case parameter(String)
    }

    /// The template as the contract writes it.
    let text: String
    /// How many segments hold no parameter: of two templates that match, the one with more is meant.
    let literalSegments: Int
    private let segments: [[Part]]

    init(_ text: String) {
        self.text = text
        segments = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map {
            PathTemplate.parts(of: Substring($0))
        }
        literalSegments = segments.count { $0.allSatisfy { if case .literal = $0 { true } else { false } } }
    }

    /// The segments of a path, percent-decoded; nil where one of them cannot be.
    static func segments(of path: String) -> [String]? {
        var segments: [String] = []
        for segment in path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
            guard let text = PercentEncoding.decode(String(Substring(segment))) else { return nil }
            segments.append(text)
        }
        return segments
    }

    /// The values of the parameters when a path of these segments has this form; nil when it has another.
    func match(_ given: [String]) -> [String: String]? {
        guard given.count == segments.count, zip(segments, given).allSatisfy(PathTemplate.mayMatch) else { return nil }
        var values: [String: String] = [:]
        for (parts, text) in zip(segments, given) {
            if parts.count == 1, case .parameter(let name) = parts[0] {
                values[name] = text
            } else if !PathTemplate.match(parts[...], Array(text.unicodeScalars)[...], into: &values) {
                return nil
            }
        }
        return values
    }

    /// Whether a segment is the literal that the template has there; true where the template has more than a literal.
    private static func mayMatch(_ parts: [Part], _ text: String) -> Bool {
        guard parts.count == 1, case .literal(let literal) = parts[0] else { return true }
        return literal.utf8.elementsEqual(text.utf8)
    }

    private static func match(
        _ parts: ArraySlice<Part>,
        _ text: ArraySlice<Unicode.Scalar>,
        into values: inout [String: String]
    ) -> Bool {
        guard let part = parts.first else { return text.isEmpty }
        switch part {
        case .literal(let literal):
            let scalars = Array(literal.unicodeScalars)
            guard text.starts(with: scalars) else { return false }
            return match(parts.dropFirst(), text.dropFirst(scalars.count), into: &values)
        case .parameter(let name):
            for end in (text.startIndex...text.endIndex).reversed() {
                guard match(parts.dropFirst(), text[end...], into: &values) else { continue }
                values[name] = String(String.UnicodeScalarView(text[..<end]))
                return true
            }
            return false
        }
    }

    private static func parts(of segment: Substring) -> [Part] {
        var parts: [Part] = []
        var rest = segment
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            if open > rest.startIndex { parts.append(.literal(String(rest[..<open]))) }
            parts.append(.parameter(String(rest[rest.index(after: open)..<close])))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { parts.append(.literal(String(rest))) }
        return parts
    }
}
