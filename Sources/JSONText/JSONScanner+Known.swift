/// Steps over parts of a text that was parsed before: nothing is checked again.
extension JSONScanner {
    /// Steps over a scalar or an empty container whole and answers false, or steps inside another container.
    mutating func skipKnownScalarOrStepInside() -> Bool {
        switch next {
        case UInt8(ascii: "\""):
            skipKnownString()
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            offset += 1
            skipWhitespace()
            guard next == UInt8(ascii: "}") || next == UInt8(ascii: "]") else { return true }
            offset += 1
        default:
            while let next, !Self.endsKnownWord(next) { offset += 1 }
        }
        return false
    }

    /// Steps over a name and its colon to the value; does nothing and answers false where no name begins.
    mutating func skipKnownName() -> Bool {
        guard next == UInt8(ascii: "\"") else { return false }
        let start = offset
        skipKnownString()
        skipWhitespace()
        guard next == UInt8(ascii: ":") else {
            offset = start
            return false
        }
        offset += 1
        skipWhitespace()
        return true
    }

    private mutating func skipKnownString() {
        offset += 1
        while true {
            offset = PlainText(in: bytes, from: offset).end
            guard next == UInt8(ascii: "\\") else { break }
            offset += 2
        }
        offset += 1
    }

    private static func endsKnownWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), 0x20, 0x09, 0x0A, 0x0D: true
        default: false
        }
    }
}
