/// Follows a pointer through a text that is known to be JSON.
struct JSONLocator {
    private var scanner: JSONScanner

    /// Where a value begins, and where its name begins when it is a member; offsets in bytes.
    struct Place {
        var name: Int?
        var value: Int
    }

    init(bytes: UnsafeBufferPointer<UInt8>) {
        scanner = JSONScanner(bytes: bytes)
    }

    /// The place that a pointer points to, or of the nearest ancestor that exists.
    mutating func place(of pointer: JSONPointer) -> Place {
        scanner.skipWhitespace()
        var place = Place(name: nil, value: scanner.offset)
        for token in pointer.tokens {
            guard let child = child(token, of: place) else { break }
            place = child
        }
        return place
    }

    private mutating func child(_ token: String, of parent: Place) -> Place? {
        scanner.offset = parent.value
        switch scanner.next {
        case UInt8(ascii: "{"): return member(token)
        case UInt8(ascii: "["): return JSONPointer.arrayIndex(token).flatMap { item($0) }
        default: return nil
        }
    }

    /// The last member of a name.
    private mutating func member(_ name: String) -> Place? {
        var found: Place?
        stepInside()
        while scanner.next == UInt8(ascii: "\"") {
            let start = scanner.offset
            let isFound = readKnownName()?.isExactly(name) ?? false
            scanner.skipWhitespace()
            scanner.offset += 1  // the colon
            scanner.skipWhitespace()
            if isFound { found = Place(name: start, value: scanner.offset) }
            skipValue()
            stepBehindComma()
        }
        return found
    }

    private mutating func item(_ index: Int) -> Place? {
        stepInside()
        var position = 0
        while let next = scanner.next, next != UInt8(ascii: "]") {
            if position == index { return Place(name: nil, value: scanner.offset) }
            skipValue()
            stepBehindComma()
            position += 1
        }
        return nil
    }

    private mutating func readKnownName() -> String? {
        try? scanner.readString()  // the text was parsed before: there is no fault to hear of
    }

    private mutating func stepInside() {
        scanner.offset += 1
        scanner.skipWhitespace()
    }

    private mutating func stepBehindComma() {
        scanner.skipWhitespace()
        guard scanner.next == UInt8(ascii: ",") else { return }
        scanner.offset += 1
        scanner.skipWhitespace()
    }

    /// Steps over a whole value, counting brackets.
    private mutating func skipValue() {
        var depth = 0
        while let next = scanner.next {
            switch next {
            case UInt8(ascii: "\""):
                scanner.skipKnownString()
                if depth == 0 { return }
                continue
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                if depth == 0 { return }
                depth -= 1
                if depth == 0 {
                    scanner.offset += 1
                    return
                }
            case UInt8(ascii: ","), 0x20, 0x09, 0x0A, 0x0D:
                if depth == 0 { return }
            default: break
            }
            scanner.offset += 1
        }
    }
}
