extension JSONScanner {
    /// Reads a string; the next byte is its opening quote.
    ///
    /// Source: RFC 8259 section 7
    mutating func readString() throws(Fault) -> String {
        let opening = offset
        offset += 1
        let start = offset
        var combined: UInt8 = 0
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte == UInt8(ascii: "\"") {
                let range = start..<offset
                offset += 1
                return try text(of: range, nonASCII: combined & 0x80 != 0)
            }
            if byte == UInt8(ascii: "\\") { return try readEscapedString(opening: opening) }
            if byte < 0x20 { throw controlCharacter(byte) }
            combined |= byte
            offset += 1
        }
        throw unclosed
    }

    /// Steps over a string of a text that is known to be JSON; the next byte is its opening quote.
    mutating func skipKnownString() {
        offset += 1
        while offset < bytes.count, bytes[offset] != UInt8(ascii: "\"") {
            offset += bytes[offset] == UInt8(ascii: "\\") ? 2 : 1
        }
        offset += 1
    }

    /// Goes on with a string from its first backslash, unescaping into a buffer.
    private mutating func readEscapedString(opening: Int) throws(Fault) -> String {
        var unescaped: [UInt8] = []
        var plainStart = opening + 1
        while offset < bytes.count {
            let byte = bytes[offset]
            switch byte {
            case UInt8(ascii: "\""):
                unescaped.append(contentsOf: bytes[plainStart..<offset])
                // Escapes are ASCII: what is ill-formed after unescaping is ill-formed in the text.
                if let fault = WellFormedUTF8.firstFault(in: (opening + 1)..<offset, of: bytes) {
                    throw illFormed(at: fault)
                }
                offset += 1
                return String(decoding: unescaped, as: UTF8.self)
            case UInt8(ascii: "\\"):
                unescaped.append(contentsOf: bytes[plainStart..<offset])
                try readEscape(into: &unescaped)
                plainStart = offset
            case 0x00..<0x20:
                throw controlCharacter(byte)
            default:
                offset += 1
            }
        }
        throw unclosed
    }

    private mutating func readEscape(into unescaped: inout [UInt8]) throws(Fault) {
        let start = offset
        offset += 1
        guard let letter = next else { throw unclosed }
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): unescaped.append(letter)
        case UInt8(ascii: "b"): unescaped.append(0x08)
        case UInt8(ascii: "f"): unescaped.append(0x0C)
        case UInt8(ascii: "n"): unescaped.append(0x0A)
        case UInt8(ascii: "r"): unescaped.append(0x0D)
        case UInt8(ascii: "t"): unescaped.append(0x09)
        case UInt8(ascii: "u"):
            let scalar = try readHexadecimalEscape(start)
            unescaped.append(contentsOf: String(Character(scalar)).utf8)
            return
        default: throw unexpected("one of \" \\ / b f n r t u after a backslash")
        }
        offset += 1
    }

    /// Reads what follows the backslash of `\uXXXX`, or of a surrogate pair of two such escapes.
    private mutating func readHexadecimalEscape(_ start: Int) throws(Fault) -> Unicode.Scalar {
        let first = try readHexadecimalUnit()
        if let scalar = Unicode.Scalar(first) { return scalar }
        let isHigh = first < 0xDC00
        if isHigh, next == UInt8(ascii: "\\"), offset + 1 < bytes.count, bytes[offset + 1] == UInt8(ascii: "u") {
            offset += 1
            let second = try readHexadecimalUnit()
            if second & 0xFC00 == 0xDC00,
                let scalar = Unicode.Scalar(0x10000 + (UInt32(first) & 0x3FF) << 10 + UInt32(second) & 0x3FF)
            {
                return scalar
            }
        }
        let name = "\\u" + Self.hexadecimal(UInt32(first), digits: 4)
        throw Fault(offset: start, reason: "the surrogate \(name) is not half of a pair")
    }

    /// Reads `uXXXX`.
    private mutating func readHexadecimalUnit() throws(Fault) -> UInt16 {
        offset += 1
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard let next, let digit = Self.hexadecimalDigit(next) else {
                throw unexpected("four hexadecimal digits after \\u")
            }
            unit = unit << 4 | digit
            offset += 1
        }
        return unit
    }

    private func text(of range: Range<Int>, nonASCII: Bool) throws(Fault) -> String {
        if nonASCII, let fault = WellFormedUTF8.firstFault(in: range, of: bytes) { throw illFormed(at: fault) }
        return String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    }

    private func illFormed(at offset: Int) -> Fault {
        let byte = Self.hexadecimal(UInt32(bytes[offset]), digits: 2)
        return Fault(offset: offset, reason: "the byte 0x\(byte) begins no well-formed UTF-8 sequence")
    }

    private func controlCharacter(_ byte: UInt8) -> Fault {
        let code = Self.hexadecimal(UInt32(byte), digits: 4)
        return Fault(offset: offset, reason: "the control character U+\(code) must be escaped in a string")
    }

    private var unclosed: Fault {
        Fault(offset: bytes.count, reason: "expected the closing quote of a string, found the end of the text")
    }

    private static func hexadecimalDigit(_ byte: UInt8) -> UInt16? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt16(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt16(byte - UInt8(ascii: "a") + 10)
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt16(byte - UInt8(ascii: "A") + 10)
        default: nil
        }
    }
}
