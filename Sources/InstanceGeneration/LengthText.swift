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

        fileprivate var alphabet: [Unicode.Scalar] {
            switch self {
            case .oneByte: Array("abcdefghijklmnopqrstuvwxyz".unicodeScalars)
            case .twoByte: Array("éàöüñçåø".unicodeScalars)
            case .threeByte: Array("中文品牌名称".unicodeScalars)
            case .surrogatePair: Array("𠀀𠀁𠀂𠀃".unicodeScalars)
            }
        }
    }

    /// A text of `count` code points of that width, none of which joins with its neighbour into one grapheme.
    package static func text(_ count: Int, width: Width = .oneByte) -> String {
        let alphabet = width.alphabet
        var scalars = String.UnicodeScalarView()
        for index in 0..<max(0, count) { scalars.append(alphabet[index % alphabet.count]) }
        return String(scalars)
    }

    /// `text` brought to exactly `count` code points: cut at the end, or letters added.
    package static func fitted(_ text: String, to count: Int) -> String {
        let scalars = Array(text.unicodeScalars)
        guard scalars.count < count else {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars.prefix(max(0, count)))
            return String(view)
        }
        return text + LengthText.text(count - scalars.count)
    }
}
