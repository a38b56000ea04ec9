extension JSONScanner {
    /// Reads a string; the next byte is its opening quote.
    ///
    /// Source: RFC 8259 section 7
    @inline(__always)
    mutating func readString() throws(Fault) -> String {
        guard let plain = try readPlainString() else { return try readEscapedString() }
        return String(decoding: UnsafeBufferPointer(rebasing: bytes[plain]), as: UTF8.self)
    }

    /// Reads a member name; the next byte is its opening quote.
    @inline(__always)
    mutating func readName() throws(Fault) -> ExactText {
        guard let plain = try readPlainString() else { return ExactText(try readEscapedString()) }
        let name = UnsafeBufferPointer(rebasing: bytes[plain])
        let fingerprint = NameFingerprint.of(UnsafeRawBufferPointer(name))
        return ExactText(String(decoding: name, as: UTF8.self), fingerprint: fingerprint)
    }

    /// Reads a string without escapes and gives what stands between the quotes, checked.
    ///
    /// Nil, and nothing read, where there is an escape.
    @inline(__always)
    private mutating func readPlainString() throws(Fault) -> Range<Int>? {
        let start = offset + 1
        let plain = PlainText(in: bytes, from: start)
        guard plain.end < bytes.count, bytes[plain.end] == UInt8(ascii: "\"") else {
            if plain.end < bytes.count, bytes[plain.end] == UInt8(ascii: "\\") { return nil }
            throw brokenString(from: start, at: plain.end)
        }
        if !plain.isASCII { try checkUTF8(from: start, to: plain.end) }
        offset = plain.end + 1
        return start..<plain.end
    }

    /// Reads a string that has escapes.
    private mutating func readEscapedString() throws(Fault) -> String {
        let start = offset + 1
        offset = start
        unescaped.removeAll(keepingCapacity: true)
        while true {
            let plain = PlainText(in: bytes, from: offset)
            if !plain.isASCII { try checkUTF8(from: offset, to: plain.end) }
            unescaped.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[offset..<plain.end]))
            offset = plain.end
            switch next {
            case UInt8(ascii: "\""):
                offset += 1
                return String(decoding: unescaped, as: UTF8.self)
            case UInt8(ascii: "\\"):
                try readEscape()
            default:
                throw brokenString(from: plain.end, at: plain.end)
            }
        }
    }

    private mutating func readEscape() throws(Fault) {
        let start = offset
        offset += 1
        guard let letter = next else { throw brokenString(from: offset, at: offset) }
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

    /// Faults the first byte that is ill-formed UTF-8.
    @inline(never)
    private func checkUTF8(from start: Int, to end: Int) throws(Fault) {
        guard let offset = WellFormedUTF8.firstFault(in: start..<end, of: bytes) else { return }
        let byte = Self.hexadecimal(UInt32(bytes[offset]), digits: 2)
        throw Fault(offset: offset, reason: "the byte 0x\(byte) begins no well-formed UTF-8 sequence")
    }

    /// The first fault of a string that reaches to a control character, or to the end of the text.
    @inline(never)
    private func brokenString(from start: Int, at end: Int) -> Fault {
        do {
            try checkUTF8(from: start, to: end)
        } catch {
            return error
        }
        guard end < bytes.count else {
            let reason = "expected the closing quote of a string, found the end of the text"
            return Fault(offset: end, reason: reason)
        }
        let code = Self.hexadecimal(UInt32(bytes[end]), digits: 4)
        return Fault(offset: end, reason: "the control character U+\(code) must be escaped in a string")
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
