/// A text of a document in which runs of X or x stand for characters that were made unreadable.
package struct MaskedText: Sendable, Hashable {
    /// What the hidden characters may have been.
    package enum Filling: Sendable, Hashable, CaseIterable {
        case digits, hexadecimal, letters

        /// The characters that fill a run, over and over.
        var characters: [Unicode.Scalar] {
            switch self {
            case .digits: Array("1234567890".unicodeScalars)
            case .hexadecimal: Array("a1b2c3d4e5f6".unicodeScalars)
            case .letters: Array("abcdefghij".unicodeScalars)
            }
        }
    }

    /// What an obfuscated address is shown as, and what stands for it.
    private static let obfuscatedAddress = "[email\u{A0}protected]"
    private static let plainAddress = "user@example.com"

    private let scalars: [Unicode.Scalar]
    private let runs: [Range<Int>]
    private let isAddress: Bool

    /// Finds what is masked: a run of two or more X or x outside a word, or an obfuscated e-mail address.
    ///
    /// A run of two beside other letters than hexadecimal digits belongs to a word (`Exxon`, `XXL`).
    ///
    /// - Returns: nil where nothing is masked.
    package init?(_ text: String) {
        scalars = Array(text.unicodeScalars)
        isAddress = text == "[email protected]" || text == Self.obfuscatedAddress
        runs = isAddress ? [] : Self.runs(in: scalars)
        if runs.isEmpty && !isAddress { return nil }
    }

    /// Texts that may have been behind the mask, the likeliest first; at least one.
    ///
    /// Masks do not always keep the length: the last run is tried one character shorter and longer too.
    package var candidates: [String] {
        guard !isAddress else { return [Self.plainAddress] }
        return [0, -1, 1].flatMap { change in Filling.allCases.map { filled(with: $0, lastRunLongerBy: change) } }
    }

    /// The text with every run filled to its own length, or the last one by some characters longer.
    package func filled(with filling: Filling, lastRunLongerBy change: Int = 0) -> String {
        guard !isAddress else { return Self.plainAddress }
        let characters = filling.characters
        var result: [Unicode.Scalar] = []
        var position = 0
        var used = 0
        for (index, run) in runs.enumerated() {
            result += scalars[position..<run.lowerBound]
            for _ in 0..<run.count + (index == runs.count - 1 ? change : 0) {
                result.append(characters[used % characters.count])
                used += 1
            }
            position = run.upperBound
        }
        return String(String.UnicodeScalarView(result + scalars[position...]))
    }

    private static func runs(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start = 0
        while start < scalars.count {
            let end = scalars[start...].firstIndex { $0 != "X" && $0 != "x" } ?? scalars.endIndex
            if end - start > 2 || (end - start == 2 && !isInWord(start..<end, scalars)) { runs.append(start..<end) }
            start = max(end, start + 1)
        }
        return runs
    }

    /// Whether the letters around a run are more than hexadecimal digits.
    private static func isInWord(_ run: Range<Int>, _ scalars: [Unicode.Scalar]) -> Bool {
        let before = scalars[..<run.lowerBound].reversed().prefix(while: isLetter)
        let after = scalars[run.upperBound...].prefix(while: isLetter)
        return (Array(before) + Array(after)).contains { !$0.properties.isASCIIHexDigit }
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isAlphabetic }
}
