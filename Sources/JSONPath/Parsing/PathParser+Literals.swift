import JSONText

/// Strings, numbers and the three words.
///
/// Source: RFC 9535 sections 2.3.1.1 and 2.3.5.1
extension PathParser {
    /// A string in single or double quotes.
    mutating func string() throws(PathSyntaxError) -> String {
        let start = index
        let quote = peek()
        index += 1
        var text = String.UnicodeScalarView()
        while let scalar = peek() {
            index += 1
            switch scalar {
            case quote: return String(text)
            case "\\": text.append(try escaped(quote: quote))
            case "\0"..."\u{1F}":
                throw failure("expected an escape, found a control character", at: index - 1)
            default: text.append(scalar)
            }
        }
        throw failure("expected the end of the string that begins in column \(start + 1)")
    }

    /// The character that an escape stands for, its backslash taken.
    private mutating func escaped(quote: Unicode.Scalar?) throws(PathSyntaxError) -> Unicode.Scalar {
        let start = index - 1
        let scalar = peek()
        index += 1
        switch scalar {
        case quote?: return scalar ?? "\""
        case "\\": return "\\"
        case "/": return "/"
        case "b": return "\u{8}"
        case "f": return "\u{C}"
        case "n": return "\n"
        case "r": return "\r"
        case "t": return "\t"
        case "u": return try codePoint(from: start)
        default: throw failure("there is no such escape in this string", at: start)
        }
    }

    private mutating func codePoint(from start: Int) throws(PathSyntaxError) -> Unicode.Scalar {
        let unit = try codeUnit(from: start)
        if let scalar = Unicode.Scalar(unit) { return scalar }
        guard unit < 0xDC00, take("\\u"), case let low = try codeUnit(from: start), (0xDC00...0xDFFF).contains(low),
            let scalar = Unicode.Scalar(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00))
        else { throw failure("expected a pair of surrogates, found one", at: start) }
        return scalar
    }

    private mutating func codeUnit(from start: Int) throws(PathSyntaxError) -> UInt32 {
        let digits = index
        for _ in 0..<4 {
            guard let digit = peek(), digit.properties.isASCIIHexDigit else {
                throw failure("expected four hexadecimal digits", at: start)
            }
            index += 1
        }
        return UInt32(text(from: digits), radix: 16) ?? 0
    }

    /// A number; its grammar is that of JSON.
    mutating func number() throws(PathSyntaxError) -> JSONValue {
        let start = index
        _ = take("-")
        _ = skip(while: Self.isDigit)
        if peek() == ".", let next = peek(1), Self.isDigit(next) {
            index += 1
            _ = skip(while: Self.isDigit)
        }
        if peek() == "e" || peek() == "E" {
            index += 1
            if !take("-") { _ = take("+") }
            _ = skip(while: Self.isDigit)
        }
        guard let number = JSONNumber(literal: text(from: start)) else {
            throw failure("expected a number as JSON has it, found \(text(from: start))", at: start)
        }
        return .number(number)
    }
}
