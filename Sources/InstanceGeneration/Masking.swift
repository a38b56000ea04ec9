/// The placeholders of documented samples: runs of `X` or `x`, and addresses that a web page has hidden.
package enum Masking {
    /// What a page that hides addresses shows in their place.
    package static let hiddenAddress = "[email protected]"

    /// Whether the text holds a placeholder: two or more `X` in a row, or two or more `x` that touch no other letter.
    package static func isMasked(_ text: String) -> Bool {
        text == hiddenAddress || !runs(in: Array(text.unicodeScalars)).isEmpty
    }

    /// Whether the whole text describes a value instead of being one: `<8 character alphanumeric>`.
    package static func isDescription(_ text: String) -> Bool {
        text.hasPrefix("<") && text.hasSuffix(">")
    }

    /// The text with every placeholder filled, in several plausible ways: hexadecimal digits, decimal digits, letters;
    /// nothing for a description of a value.
    package static func fillings(of text: String) -> [String] {
        guard !isDescription(text) else { return [] }
        guard text != hiddenAddress else { return ["someone@example.com"] }
        let scalars = Array(text.unicodeScalars)
        let runs = runs(in: scalars)
        guard !runs.isEmpty else { return [text] }
        return ["a1b2c3d4e5f6", "1234567890", "abcdefghijklm"].map { alphabet in
            let alphabet = Array(alphabet.unicodeScalars)
            var filled = scalars
            for (position, index) in runs.joined().enumerated() { filled[index] = alphabet[position % alphabet.count] }
            return String(String.UnicodeScalarView(filled))
        }
    }

    private static func runs(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start = 0
        while start < scalars.count {
            let scalar = scalars[start]
            guard scalar == "X" || scalar == "x" else {
                start += 1
                continue
            }
            let end = scalars[start...].firstIndex { $0 != scalar } ?? scalars.count
            if end - start >= 2, scalar == "X" || !touchesLetters(scalars, start..<end) { runs.append(start..<end) }
            start = end
        }
        return runs
    }

    /// `x` inside a word, as in `foxx`, is a letter; beside digits, as in `a43xxxx`, it is a placeholder.
    private static func touchesLetters(_ scalars: [Unicode.Scalar], _ run: Range<Int>) -> Bool {
        guard run.count < 4 else { return false }
        let neighbours = [run.lowerBound - 1, run.upperBound].filter(scalars.indices.contains).map { scalars[$0] }
        return neighbours.contains { $0.properties.isAlphabetic }
    }
}
