extension PatternParser {
    /// Reads what follows a backslash outside of a class.
    ///
    /// Source: ECMA-262, section 22.2.1, AtomEscape
    mutating func atomEscape() throws(RegularExpressionError) -> Node {
        let start = index - 1
        if take("k") {
            guard take("<") else { throw failure("`<` is expected after `\\k`") }
            let name = try groupName()
            guard let numbers = names.numbers[name] else {
                throw failure("there is no group named `\(name)`", at: start)
            }
            return .backreference(numbers, modifiers.caseMatching)
        }
        if let next = peek(), (0x31...0x39).contains(next), let number = number() {
            guard number <= names.groupCount else { throw failure("there is no group \(number)", at: start) }
            return .backreference([number], modifiers.caseMatching)
        }
        if let set = try classEscape() { return .set(modifiers.set(set)) }
        return .set(modifiers.set(CharacterClass(scalar: try characterEscape())))
    }

    /// Reads the escapes that stand for a whole class, after the backslash.
    ///
    /// Source: ECMA-262, section 22.2.1, CharacterClassEscape
    mutating func classEscape() throws(RegularExpressionError) -> CharacterClass? {
        if take("d") { return .digits }
        if take("D") { return CharacterClass.digits.complement }
        if take("w") { return .wordCharacters(modifiers.caseMatching) }
        if take("W") { return CharacterClass.wordCharacters(modifiers.caseMatching).complement }
        if take("s") { return .whiteSpace }
        if take("S") { return CharacterClass.whiteSpace.complement }
        guard starts(with: "p") || starts(with: "P") else { return nil }
        let isInverted = starts(with: "P")
        let start = index - 1
        index += 1
        guard take("{") else { throw failure("`{` is expected after `\\p`") }
        var name = ""
        while let next = peek(), next != UInt32(ascii: "}"), let scalar = Unicode.Scalar(next) {
            name.unicodeScalars.append(scalar)
            index += 1
        }
        guard take("}") else { throw failure("the property name is not closed", at: start) }
        switch UnicodeProperty.codePoints(named: name) {
        case .known(let set): return isInverted ? set.complement : set
        case .unknown(let reason): throw failure(reason, at: start)
        }
    }

    /// Reads the escapes that stand for one code point, after the backslash.
    ///
    /// Source: ECMA-262, section 22.2.1, CharacterEscape
    mutating func characterEscape() throws(RegularExpressionError) -> UInt32 {
        let start = index - 1
        guard let next = peek() else { throw failure("nothing follows the backslash", at: start) }
        index += 1
        switch Unicode.Scalar(next) {
        case "t": return 0x09
        case "n": return 0x0A
        case "v": return 0x0B
        case "f": return 0x0C
        case "r": return 0x0D
        case "0":
            if let digit = peek(), (0x30...0x39).contains(digit) {
                throw failure("`\\0` is followed by a digit", at: start)
            }
            return 0
        case "c":
            guard let letter = peek(), let scalar = Unicode.Scalar(letter), scalar.isASCII,
                scalar.properties.isAlphabetic
            else { throw failure("an ASCII letter is expected after `\\c`, found \(Self.describe(peek()))") }
            index += 1
            return letter & 0x1F
        case "x": return try hexadecimal(digits: 2)
        case "u": return try unicodeEscape()
        default:
            guard "^$\\.*+?()[]{}|/".unicodeScalars.contains(where: { $0.value == next }) else {
                throw failure("`\\` before \(Self.describe(next)) is no escape", at: start)
            }
            return next
        }
    }

    /// Reads `XXXX`, a surrogate pair or `{X…}` after `\u`.
    mutating func unicodeEscape() throws(RegularExpressionError) -> UInt32 {
        let start = index - 2
        guard take("{") else {
            let lead = try hexadecimal(digits: 4)
            guard (0xD800...0xDBFF).contains(lead), starts(with: "\\u") else { return lead }
            let afterLead = index
            index += 2
            // A lead surrogate without its trail stands for itself; what follows is read again on its own.
            guard let trail = try? hexadecimal(digits: 4), (0xDC00...0xDFFF).contains(trail) else {
                index = afterLead
                return lead
            }
            return 0x10000 + (lead - 0xD800) << 10 + (trail - 0xDC00)
        }
        var value: UInt32?
        while let next = peek(), let digit = Self.hexadecimalValue(next) {
            index += 1
            value = (value ?? 0) << 4 | digit
            if let value, value > 0x10FFFF { throw failure("the code point is above U+10FFFF", at: start) }
        }
        guard let value, take("}") else {
            throw failure("hexadecimal digits and `}` are expected after `\\u{`, found \(Self.describe(peek()))")
        }
        return value
    }

    private mutating func hexadecimal(digits: Int) throws(RegularExpressionError) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<digits {
            guard let next = peek(), let digit = Self.hexadecimalValue(next) else {
                throw failure("\(digits) hexadecimal digits are expected, found \(Self.describe(peek()))")
            }
            index += 1
            value = value << 4 | digit
        }
        return value
    }

    private static func hexadecimalValue(_ value: UInt32) -> UInt32? {
        switch value {
        case 0x30...0x39: value - 0x30
        case 0x41...0x46: value - 0x41 + 10
        case 0x61...0x66: value - 0x61 + 10
        default: nil
        }
    }
}
