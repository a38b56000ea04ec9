/// Normalisation form C, asked of the standard library by the only way it offers: the order of strings.
///
/// `String` orders by the code points of the composed forms. So a text whose composed form begins with some code points
/// lies between the string of these and that string with the last code point of all behind it.
///
/// Source: Unicode Standard Annex 15.
enum NormalForm {
    /// Whether code points, each of which is its own composed form, are together in normalisation form C.
    static func isComposed(_ scalars: [Unicode.Scalar]) -> Bool {
        guard !scalars.allSatisfy(\.isASCII) else { return true }
        let text = string(scalars[...])
        return (1..<max(1, scalars.count)).allSatisfy { count in
            let start = string(scalars[..<count])
            return !(text < start) && text < start + "\u{10FFFF}"
        }
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }
}
