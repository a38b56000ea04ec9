/// Reads a text byte by byte for the grammars of formats.
struct ByteReader {
    private var rest: Substring.UTF8View

    init(_ text: some StringProtocol) {
        rest = Substring(text).utf8
    }

    var isAtEnd: Bool { rest.isEmpty }

    /// The next byte, not consumed.
    var next: UInt8? { rest.first }

    /// Consumes the byte if it is this ASCII character.
    mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard let byte = rest.first, UInt32(byte) == character.value else { return false }
        rest.removeFirst()
        return true
    }

    /// Consumes the byte if it is one of these ASCII characters.
    mutating func skip(oneOf characters: String) -> Bool {
        guard let byte = rest.first, characters.utf8.contains(byte) else { return false }
        rest.removeFirst()
        return true
    }

    /// Consumes exactly so many digits, as a number.
    mutating func number(digits count: Int) -> Int? {
        var value = 0
        for _ in 0..<count {
            guard let byte = rest.first, byte.isDigit else { return nil }
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
            rest.removeFirst()
        }
        return value
    }

    /// Consumes digits; tells how many.
    mutating func skipDigits() -> Int {
        let digits = rest.prefix { $0.isDigit }
        rest = rest.dropFirst(digits.count)
        return digits.count
    }

    /// Consumes a percent sign and two hexadecimal digits.
    mutating func skipPercentEncoded() -> Bool {
        let three = Array(rest.prefix(3))
        guard three.count == 3, three[0] == UInt8(ascii: "%"), three[1].isHexadecimal, three[2].isHexadecimal
        else { return false }
        rest = rest.dropFirst(3)
        return true
    }
}
