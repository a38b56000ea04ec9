import ECMARegex

extension Format {
    /// `regex`: a regular expression.
    ///
    /// Source: ECMA-262, with the flag `u`.
    public static let regex = Format("regex") { text in
        do {
            _ = try RegularExpression(text)
            return true
        } catch {
            return false
        }
    }
}
