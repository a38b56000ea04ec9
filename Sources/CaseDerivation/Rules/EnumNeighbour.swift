import JSONText

/// A text that a careless comparison takes for a member of an enumeration.
struct EnumNeighbour {
    let side: String
    let text: String
    let relation: String

    /// The neighbours of a text; nothing else has any.
    static func all(of member: JSONValue) -> [EnumNeighbour] {
        guard let text = member.stringValue, !text.isEmpty else { return [] }
        let extended = EnumNeighbour(side: "extended", text: text + "x", relation: "a member with a letter more")
        let otherMark = otherMark(in: text).map {
            EnumNeighbour(side: "other-mark", text: $0, relation: "a member with a letter for its punctuation mark")
        }
        guard let decimal = Decimal(text) else {
            let truncated = String(text.dropLast())
            return [
                extended, EnumNeighbour(side: "truncated", text: truncated, relation: "a member with a character less"),
            ] + [otherMark].compactMap { $0 }
        }
        return decimal.next.map { EnumNeighbour(side: "next", text: $0, relation: "the number after a member") }
            + [extended] + [otherMark].compactMap { $0 }
            + decimal.spellings.map {
                EnumNeighbour(side: "respelled", text: $0, relation: "a member's number respelled")
            }
            + [EnumNeighbour(side: "version", text: "v" + text, relation: "a member behind a letter")]
    }

    /// The text with a letter for its first punctuation mark: what the dot of `1.0` is to a pattern that does not escape it.
    private static func otherMark(in text: String) -> String? {
        guard let mark = text.firstIndex(where: { $0.isASCII && ($0.isPunctuation || $0.isSymbol) }) else { return nil }
        return text[..<mark] + "x" + text[text.index(after: mark)...]
    }

    /// A number that a text writes with a fraction.
    private struct Decimal {
        let whole: Int
        let fraction: String

        init?(_ text: String) {
            let parts = text.split(separator: ".", omittingEmptySubsequences: false)
            guard parts.count == 2,
                parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
                let whole = Int(parts[0]), Int(parts[1]) != nil
            else { return nil }
            self.whole = whole
            fraction = String(parts[1])
        }

        /// The next numbers: `2.0` and `1.1` after `1.0`.
        var next: [String] {
            guard let number = Int(fraction), number < .max, whole < .max else { return [] }
            let next = String(number + 1)
            let padding = String(repeating: "0", count: max(0, fraction.utf8.count - next.utf8.count))
            return ["\(whole + 1).\(fraction)", "\(whole).\(padding)\(next)"]
        }

        /// The same number with another count of zeros behind it: `1.00` and `1` for `1.0`.
        var spellings: [String] {
            let least = fraction.reversed().drop { $0 == "0" }
            let shorter = least.isEmpty ? "\(whole)" : "\(whole)." + String(least.reversed())
            return ["\(whole).\(fraction)0"] + (least.count == fraction.count ? [] : [shorter])
        }
    }
}
