/// Makes a text differ from every other of a run while its length stays.
package enum FreshText {
    private static let digits = 9

    /// The text with its end replaced by the number's last digits, as many code points long as before.
    package static func text(_ text: String, number: UInt64) -> String {
        let scalars = Array(text.unicodeScalars)
        let width = min(scalars.count, digits)
        let written = String(number)
        let padded = String(repeating: "0", count: max(0, width - written.utf8.count)) + written
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars.dropLast(width))
        view.append(contentsOf: padded.unicodeScalars.suffix(width))
        return String(view)
    }
}
