/// Makes a text differ from every other of a run while its length stays.
package enum FreshText {
    private static let digits = 9

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
