/// Steps over the tokens of a JSON text and faults what breaks the grammar.
struct JSONScanner {
    let bytes: UnsafeBufferPointer<UInt8>
    /// The offset of the next byte to read.
    var offset = 0
    /// Where strings with escapes are put together.
    var unescaped: [UInt8] = []

    init(bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    /// A fault in the text, by its offset in bytes.
    struct Fault: Error {
        let offset: Int
        let reason: String
    }

    /// The next byte, nil at the end of the text.
    @inline(__always)
    var next: UInt8? {
        offset < bytes.count ? bytes[offset] : nil
    }

    /// Steps over white space.
    ///
    /// Source: RFC 8259 section 2
    @inline(__always)
    mutating func skipWhitespace() {
        if offset < bytes.count, bytes[offset] <= 0x20 { skipWhitespaceHere() }
    }

    private mutating func skipWhitespaceHere() {
        var end = offset
        while end < bytes.count {
            switch bytes[end] {
            case 0x20, 0x09, 0x0A, 0x0D: end += 1
            default:
                offset = end
                return
            }
        }
        offset = end
    }

    /// Reads a number.
    ///
    /// Source: RFC 8259 section 6
    @inline(__always)
    mutating func readNumber() throws(Fault) -> JSONNumber {
        if let integer = readShortInteger() { return JSONNumber(integer) }
        let start = offset
        try skipNumber()
        let literal = UnsafeBufferPointer(rebasing: bytes[start..<offset])
        return JSONNumber(scanned: String(decoding: literal, as: UTF8.self))
    }

    /// Reads an integer of at most 18 digits in its shortest form, from which the literal follows.
    ///
    /// Nil, and nothing read, for every other number, `-0` among them.
    @inline(__always)
    private mutating func readShortInteger() -> Int? {
        let isNegative = bytes[offset] == UInt8(ascii: "-")
        let start = isNegative ? offset + 1 : offset
        var end = start
        var magnitude = 0
        while end < bytes.count, Self.isDigit(bytes[end]), end - start <= 18 {
            magnitude = magnitude &* 10 &+ Int(bytes[end] &- UInt8(ascii: "0"))
            end += 1
        }
        guard end > start, end - start <= 18 else { return nil }
        if bytes[start] == UInt8(ascii: "0"), isNegative || end > start + 1 { return nil }
        if end < bytes.count, bytes[end] == UInt8(ascii: ".") || bytes[end] | 0x20 == UInt8(ascii: "e") { return nil }
        offset = end
        return isNegative ? -magnitude : magnitude
    }

    /// Steps over a number.
    ///
    /// Source: RFC 8259 section 6
    mutating func skipNumber() throws(Fault) {
        if next == UInt8(ascii: "-") { offset += 1 }
        if next == UInt8(ascii: "0") {
            offset += 1
            if let next, Self.isDigit(next) { throw unexpected("no digit after a leading zero") }
        } else {
            try skipDigits("after the minus sign")
        }
        if next == UInt8(ascii: ".") {
            offset += 1
            try skipDigits("after the decimal point")
        }
        if let next, next | 0x20 == UInt8(ascii: "e") {
            offset += 1
            if self.next == UInt8(ascii: "+") || self.next == UInt8(ascii: "-") { offset += 1 }
            try skipDigits("in the exponent")
        }
    }

    /// Steps over the literals `true`, `false` and `null`.
    mutating func skipWord(_ word: StaticString) throws(Fault) {
        let start = offset
        for index in 0..<word.utf8CodeUnitCount {
            guard next == word.utf8Start[index] else {
                throw Fault(offset: start, reason: "expected the literal \(word), found \(wordDescription(at: start))")
            }
            offset += 1
        }
    }

    /// The fault of having found something else than expected at the next byte.
    func unexpected(_ expected: String) -> Fault {
        Fault(offset: offset, reason: "expected \(expected), found \(nextDescription)")
    }

    private mutating func skipDigits(_ place: String) throws(Fault) {
        let start = offset
        while offset < bytes.count, Self.isDigit(bytes[offset]) { offset += 1 }
        if offset == start { throw unexpected("a digit \(place)") }
    }

    /// The letters that begin at an offset: as many as tell a misspelt literal.
    private func wordDescription(at start: Int) -> String {
        let letters = bytes[start...].prefix(12).prefix { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) }
        return "'" + String(decoding: letters, as: UTF8.self) + "'"
    }

    private var nextDescription: String {
        guard let next else { return "the end of the text" }
        if next == 0x20 { return "a space" }
        if next == 0x09 { return "a tab" }
        if next == 0x0A || next == 0x0D { return "the end of the line" }
        guard next >= 0x20, next != 0x7F, let scalar = WellFormedUTF8.scalar(at: offset, of: bytes) else {
            return "the byte 0x" + Self.hexadecimal(UInt32(next), digits: 2)
        }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .unassigned, .privateUse,
            .nonspacingMark, .enclosingMark:
            return "U+" + Self.hexadecimal(scalar.value, digits: 4)
        default:
            return "'\(Character(scalar))'"
        }
    }

    /// A number in upper-case hexadecimal digits, padded with zeros.
    static func hexadecimal(_ number: UInt32, digits count: Int) -> String {
        let digits = String(number, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, count - digits.utf8.count)) + digits
    }

    @inline(__always)
    private static func isDigit(_ byte: UInt8) -> Bool {
        byte &- UInt8(ascii: "0") <= 9
    }
}
