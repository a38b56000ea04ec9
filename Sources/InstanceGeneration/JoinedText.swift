import JSONText

/// The text for a string schema that several keywords speak of: patterns that must hold together, or a pattern or length beside a format.
///
/// Candidates are made of pieces that each keep one keyword; only one that conforms is taken.
struct JoinedText {
    let shape: InstanceShape
    let words: String
    /// The member's name as the local part of an address.
    let label: String
    let seed: UInt64

    /// The first candidate that conforms and reaches nobody; nil where none does.
    var text: String? {
        guard shape.keyword("x-contact") == nil else { return nil }
        return candidates.first { shape.accepts(.string($0)) && HarmlessText.reachable(in: $0).isEmpty }
    }

    private var patterns: [String] { shape.keywords("pattern").compactMap(\.stringValue) }
    private var least: Int { lengths("minLength").max() ?? 0 }
    private var most: Int { lengths("maxLength").min() ?? Self.longest }

    private static let longest = 10_000

    private func lengths(_ keyword: String) -> [Int] {
        shape.keywords(keyword).compactMap { $0.numberValue?.int }.map { min($0, Self.longest) }
    }

    private var candidates: [String] {
        let formats = shape.keywords("format").compactMap(\.stringValue).flatMap(texts)
        let pieces = patterns.map(members)
        let bases = formats.isEmpty ? [words, fitted(words)] : formats
        let spliced = pieces.joined().flatMap { piece in bases.flatMap { Self.splices(of: piece, into: $0) } }
        guard patterns.count > 1 else { return bases + spliced }
        return bases + spliced + together + chains(of: pieces)
    }

    /// Plain texts of a format in other forms than the usual one.
    private func texts(of format: String) -> [String] {
        switch format {
        case "date": ["2030-04-28", "2030-01-01", "2000-01-01", "1990-12-31"]
        case "date-time":
            ["2030-04-28T03:48:07Z", "2030-04-28T03:48:07.111Z", "2030-04-28T03:48:07+00:00", "2030-04-28T00:00:00Z"]
        case "time": ["03:48:07Z", "03:48:07.111Z", "03:48:07+00:00", "00:00:00Z"]
        case "duration": ["P1D", "PT1H", "P1W", "P1Y"]
        case "email", "idn-email":
            [
                "\(label)@example.com", "a@example.com",
                "\(LengthText.text(max(1, min(64, least - 12))))@example.com",
            ]
        case "hostname", "idn-hostname": ["www.example.com", "example.com", "a.example.org"]
        case "uri", "url", "iri", "uri-reference", "iri-reference":
            [
                "https://www.example.com", "https://www.example.com/", "https://example.com", "http://example.com",
                fitted("https://www.example.com/"), "https://www.example.com/a.png",
            ]
        case "ipv4": ["192.0.2.1", "198.51.100.1", "203.0.113.1"]
        case "ipv6": ["2001:db8::1", "2001:db8:0:0:0:0:0:1"]
        default: []
        }
    }

    /// Some short members of a pattern.
    private func members(of pattern: String) -> [String] {
        guard let language = PatternLanguage(pattern), let shortest = language.shortest(seed: seed) else { return [] }
        let length = shortest.unicodeScalars.count
        let others = [least, length + 1, length + 4].compactMap { language.member(length: $0, seed: seed) }
        return ([shortest] + others).filter { !$0.isEmpty }
    }

    /// The piece at the beginning or end of a text, in the place of as much or beside it.
    private static func splices(of piece: String, into base: String) -> [String] {
        let count = piece.unicodeScalars.count
        func rest(_ scalars: some Sequence<Unicode.Scalar>) -> String {
            String(String.UnicodeScalarView(scalars))
        }
        return [
            piece + rest(base.unicodeScalars.dropFirst(count)), rest(base.unicodeScalars.dropLast(count)) + piece,
            piece + base, base + piece,
        ]
    }

    /// Members of the language of all patterns at once.
    ///
    /// A pattern matches anywhere in the text, so that each may be asked for ahead of the text as a whole.
    private var together: [String] {
        let whole = "^" + patterns.map { "(?=[^]*(?:\($0)))" }.joined() + "[^]*$"
        let ordered = patterns.indices.map { own in
            patterns.indices.filter { $0 != own }.map { "(?=[^]*(?:\(patterns[$0])))" }.joined()
                + "(?:\(patterns[own]))"
        }
        return ([whole] + ordered).flatMap { members(of: $0) }
    }

    /// A member of one pattern after that of another, with letters or digits between them to the length that is asked for.
    private func chains(of pieces: [[String]]) -> [String] {
        pieces.indices.flatMap { first in
            pieces.indices.filter { $0 != first }.flatMap { last in
                pieces[first].flatMap { head in
                    pieces[last].flatMap { tail in
                        let missing = max(0, least - head.unicodeScalars.count - tail.unicodeScalars.count)
                        return [LengthText.text(missing), LengthText.text(missing, repeating: "0123456789")]
                            .map { head + $0 + tail }
                    }
                }
            }
        }
    }

    private func fitted(_ text: String) -> String {
        let count = text.unicodeScalars.count
        return LengthText.fitted(text, to: min(max(count, least), max(most, 0)))
    }
}
