/// Texts of an exact length in code points.
package enum LengthText {
    /// What one code point of the text takes in UTF-8 and in UTF-16.
    package enum Width: String, Sendable, CaseIterable {
        /// 1 byte, 1 unit: letters of ASCII.
        case oneByte = "one-byte"
        /// 2 bytes, 1 unit: é.
        case twoByte = "two-byte"
        /// 3 bytes, 1 unit: 中.
        case threeByte = "three-byte"
        /// 4 bytes, 2 units: an ideograph outside the first plane.
        case surrogatePair = "surrogate-pair"

        fileprivate var alphabet: String {
            switch self {
            case .oneByte: "abcdefghijklmnopqrstuvwxyz"
            case .twoByte: "éàöüñçåø"
            case .threeByte: "中文品牌名称"
            case .surrogatePair: "𠀀𠀁𠀂𠀃"
            }
        }
    }

    /// A text of `count` code points of that width, none of which joins with its neighbour into one grapheme.
    package static func text(_ count: Int, width: Width = .oneByte) -> String {
        text(count, repeating: width.alphabet)
    }

    /// A text of `count` code points: those of `pattern`, over and over.
    package static func text(_ count: Int, repeating pattern: String) -> String {
        let scalars = pattern.unicodeScalars
        let (rounds, rest) = max(0, count).quotientAndRemainder(dividingBy: scalars.count)
        return String(repeating: pattern, count: rounds) + String(scalars.prefix(rest))
    }

    /// `text` brought to exactly `count` code points: cut at the end, or letters added.
    package static func fitted(_ text: String, to count: Int) -> String {
        let length = text.unicodeScalars.count
        guard length < count else { return String(text.unicodeScalars.prefix(max(0, count))) }
        return text + LengthText.text(count - length)
    }
}
