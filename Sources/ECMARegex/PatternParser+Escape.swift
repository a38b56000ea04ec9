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
            return .backreference(numbers)
        }
        if let next = peek(), (0x31...0x39).contains(next), let number = number() {
            guard number <= names.groupCount else { throw failure("there is no group \(number)", at: start) }
            return .backreference([number])
        }
        if let set = try classEscape() { return .set(set) }
        return .set(CharacterClass(scalar: try characterEscape()))
    }

    /// Reads the escapes that stand for a whole class, after the backslash.
    ///
    /// Source: ECMA-262, section 22.2.1, CharacterClassEscape
    mutating func classEscape() throws(RegularExpressionError) -> CharacterClass? {
        if take("d") { return CharacterClass(ranges: CharacterClass.digits) }
        if take("D") { return CharacterClass(ranges: CharacterClass.complement(of: CharacterClass.digits)) }
        if take("w") { return CharacterClass(ranges: CharacterClass.wordCharacters) }
        if take("W") { return CharacterClass(ranges: CharacterClass.complement(of: CharacterClass.wordCharacters)) }
        if take("s") { return CharacterClass(ranges: CharacterClass.whiteSpace) }
        if take("S") { return CharacterClass(ranges: CharacterClass.complement(of: CharacterClass.whiteSpace)) }
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
        guard let property = UnicodeProperty(named: name) else {
            throw failure("`\(name)` is no Unicode property that is known here", at: start)
        }
        if let ranges = property.ranges {
            return CharacterClass(ranges: isInverted ? CharacterClass.complement(of: ranges) : ranges)
        }
        return CharacterClass(properties: [isInverted ? property.inverted : property])
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
