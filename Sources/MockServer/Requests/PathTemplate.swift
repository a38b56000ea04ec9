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
    private let segments: [[Part]]

    init(_ text: String) {
        self.text = text
        segments = text.split(separator: "/", omittingEmptySubsequences: false).map { PathTemplate.parts(of: $0) }
    }

    /// How many segments hold no parameter: of two templates that match, the one with more is meant.
    var literalSegments: Int {
        segments.count { parts in
            parts.allSatisfy { if case .literal = $0 { true } else { false } }
        }
    }

    /// The values of the parameters when `path`, still percent-encoded, has this form; nil when it has another.
    func match(_ path: String) -> [String: String]? {
        let given = path.split(separator: "/", omittingEmptySubsequences: false)
        guard given.count == segments.count else { return nil }
        var values: [String: String] = [:]
        for (parts, segment) in zip(segments, given) {
            guard let text = PercentEncoding.decode(String(segment)),
                PathTemplate.match(parts[...], Array(text.unicodeScalars)[...], into: &values)
            else { return nil }
        }
        return values
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
                var value = String.UnicodeScalarView()
                value.append(contentsOf: text[..<end])
                values[name] = String(value)
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
