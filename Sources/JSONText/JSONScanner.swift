/// Steps over the tokens of a JSON text and faults what breaks the grammar.
struct JSONScanner {
    let bytes: UnsafeBufferPointer<UInt8>
    /// The offset of the next byte to read.
    var offset = 0

    init(bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    /// A fault in the text, by its offset in bytes.
    struct Fault: Error {
        let offset: Int
        let reason: String
    }

    /// The next byte, nil at the end of the text.
    var next: UInt8? {
        offset < bytes.count ? bytes[offset] : nil
    }

    /// Steps over white space.
    ///
    /// Source: RFC 8259 section 2
    mutating func skipWhitespace() {
        while offset < bytes.count {
            switch bytes[offset] {
            case 0x20, 0x09, 0x0A, 0x0D: offset += 1
            default: return
            }
        }
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
                throw Fault(offset: start, reason: "expected the literal \(word)")
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

    private var nextDescription: String {
        guard let next else { return "the end of the text" }
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

    private static func isDigit(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }
}
