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
            if let next, Self.isDigit(next) { throw Fault(offset: offset, reason: "a number has no leading zeros") }
        } else {
            try skipDigits(after: "the sign of a number")
        }
        if next == UInt8(ascii: ".") {
            offset += 1
            try skipDigits(after: "the decimal point")
        }
        if let next, next | 0x20 == UInt8(ascii: "e") {
            offset += 1
            if self.next == UInt8(ascii: "+") || self.next == UInt8(ascii: "-") { offset += 1 }
            try skipDigits(after: "the exponent sign")
        }
    }

    /// Steps over the literals `true`, `false` and `null`.
    mutating func skipWord(_ word: StaticString) throws(Fault) {
        let start = offset
        for index in 0..<word.utf8CodeUnitCount {
            guard next == word.utf8Start[index] else {
                throw Fault(offset: start, reason: "expected a value, found a word that begins like '\(word)'")
            }
            offset += 1
        }
    }

    /// The fault of having found something else than expected at the next byte.
    func unexpected(_ expected: String) -> Fault {
        Fault(offset: offset, reason: "expected \(expected), found \(nextDescription)")
    }

    private mutating func skipDigits(after what: String) throws(Fault) {
        let start = offset
        while offset < bytes.count, Self.isDigit(bytes[offset]) { offset += 1 }
        if offset == start { throw unexpected("a digit after \(what)") }
    }

    private var nextDescription: String {
        guard let next else { return "the end of the text" }
        switch next {
        case 0x21...0x7E: return "'\(Character(Unicode.Scalar(next)))'"
        case 0x0A, 0x0D: return "the end of the line"
        default:
            if let scalar = WellFormedUTF8.scalar(at: offset, of: bytes), scalar.value > 0xA0 {
                return "'\(Character(scalar))'"
            }
            return "the byte 0x" + (next < 16 ? "0" : "") + String(next, radix: 16, uppercase: true)
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }
}
