/// Reads a query.
///
/// Source: RFC 9535 section 2.1.1 and appendix A
struct PathParser {
    /// The deepest nesting of filters, parentheses and functions.
    static let maximumDepth = 100
    /// The largest integer that interoperable JSON can hold exactly.
    static let integers = -9_007_199_254_740_991...9_007_199_254_740_991

    let scalars: [Unicode.Scalar]
    var index = 0
    private var depth = 0

    /// Reads a whole query.
    ///
    /// - Throws: `PathSyntaxError` at the first character that breaks the grammar or the typing of functions.
    static func parse(_ source: String) throws(PathSyntaxError) -> [Segment] {
        var parser = PathParser(scalars: Array(source.unicodeScalars))
        guard parser.take("$") else { throw parser.unexpected("`$`") }
        let segments = try parser.segments()
        guard parser.peek() == nil else { throw parser.unexpected("a segment or the end of the query") }
        return segments
    }

    private init(scalars: [Unicode.Scalar]) {
        self.scalars = scalars
    }

    // MARK: Reading

    func peek(_ distance: Int = 0) -> Unicode.Scalar? {
        index + distance < scalars.count ? scalars[index + distance] : nil
    }

    mutating func take(_ text: String) -> Bool {
        let expected = text.unicodeScalars
        guard scalars[index...].starts(with: expected) else { return false }
        index += expected.count
        return true
    }

    /// Steps over the characters that a test accepts; tells whether there were any.
    mutating func skip(while accepts: (Unicode.Scalar) -> Bool) -> Bool {
        let start = index
        while let scalar = peek(), accepts(scalar) { index += 1 }
        return index > start
    }

    /// Steps over blanks; tells whether there were any.
    @discardableResult
    mutating func skipBlanks() -> Bool {
        skip { $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\r" }
    }

    func text(from start: Int) -> String {
        String(String.UnicodeScalarView(scalars[start..<index]))
    }

    /// Does something one level deeper.
    mutating func nested<Result>(
        _ body: (inout PathParser) throws(PathSyntaxError) -> Result
    ) throws(PathSyntaxError) -> Result {
        guard depth < Self.maximumDepth else {
            throw failure("the query is nested deeper than \(Self.maximumDepth)")
        }
        depth += 1
        defer { depth -= 1 }
        return try body(&self)
    }

    // MARK: Errors

    func failure(_ reason: String, at offset: Int? = nil) -> PathSyntaxError {
        PathSyntaxError(offset: offset ?? index, reason: reason)
    }

    func unexpected(_ expected: String) -> PathSyntaxError {
        let found = peek().map { $0.value < 0x21 || $0.value == 0x7F ? "U+00" + hexadecimal($0) : "`\($0)`" }
        return failure("expected \(expected), found \(found ?? "the end of the query")")
    }

    private func hexadecimal(_ scalar: Unicode.Scalar) -> String {
        (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16, uppercase: true)
    }
}
