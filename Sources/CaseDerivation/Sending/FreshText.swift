/// Makes a text differ from every other of a run while its length stays.
package enum FreshText {
    private static let digits = 9

    /// What stands in a text for a number of the run.
    static let place = String(repeating: "0", count: digits)

    /// The text with the number's last digits where the zeros of `place` stand; the text itself where none do.
    static func text(_ text: String, numbered number: UInt64) -> String {
        guard let place = text.firstRange(of: place) else { return text }
        return String(text[..<place.lowerBound]) + Self.text(Self.place, number: number) + text[place.upperBound...]
    }

    /// The text with a word behind it: seven letters that count as digits do.
    static func text(_ text: String, wordNumbered number: UInt64) -> String {
        var rest = number
        var letters: [UInt8] = []
        for _ in 0..<7 {
            letters.append(UInt8(ascii: "a") + UInt8(rest % 26))
            rest /= 26
        }
        return text + " " + String(decoding: letters.reversed(), as: UTF8.self)
    }

    /// The text with its end replaced by the number's last digits, as many code points long as before.
    package static func text(_ text: String, number: UInt64) -> String {
        let scalars = text.unicodeScalars
        let cut =
            scalars.index(scalars.endIndex, offsetBy: -digits, limitedBy: scalars.startIndex) ?? scalars.startIndex
        let width = scalars.distance(from: cut, to: scalars.endIndex)
        let written = String(number)
        let padding = String(repeating: "0", count: max(0, width - written.utf8.count))
        return String(text[..<cut]) + padding + written.suffix(width)
    }
}
