/// Parses a JSON text in one pass, with a stack of its own for nested containers.
///
/// Source: RFC 8259
struct JSONParser: ~Copyable {
    private var scanner: JSONScanner
    private let limits: JSONLimits
    private var stack = MoveStack<OpenContainer>(minimumCapacity: 16)
    /// The items read so far of all open arrays.
    private var items = MoveStack<JSONValue>(minimumCapacity: 32)
    /// The members read so far of all open objects.
    private var members = MoveStack<JSONMember>(minimumCapacity: 32)
    /// The innermost open container.
    private var top = OpenContainer(kind: .text, start: 0, name: ExactText("", fingerprint: 0))

    /// What a value is read into.
    private enum Kind {
        case text, array, object
    }

    /// An array or object whose closing bracket has not been read yet, or the text around all of them.
    private struct OpenContainer {
        let kind: Kind
        /// How many items or members were waiting when it was opened.
        let start: Int
        /// The name of the member that is read next.
        var name: ExactText
    }

    private init(bytes: UnsafeBufferPointer<UInt8>, limits: JSONLimits) {
        scanner = JSONScanner(bytes: bytes)
        self.limits = limits
    }

    /// Parses a whole text.
    static func parse(_ bytes: [UInt8], file: String, limits: JSONLimits) throws(JSONSyntaxError) -> JSONValue {
        do {
            return try bytes.withUnsafeBufferPointer { (buffer) throws(JSONScanner.Fault) in
                var parser = JSONParser(bytes: buffer, limits: limits)
                do throws(JSONScanner.Fault) {
                    return try parser.parseText()
                } catch {
                    parser.dismantle()
                    throw error
                }
            }
        } catch {
            let location = LineIndex(bytes).location(of: error.offset, in: bytes, file: file)
            throw JSONSyntaxError(location: location, offset: error.offset, reason: error.reason)
        }
    }

    /// Frees what was read before a fault, however deep it is.
    private mutating func dismantle() {
        while var value = items.pop() { value.dismantle() }
        while var value = members.pop()?.value { value.dismantle() }
    }

    private mutating func parseText() throws(JSONScanner.Fault) -> JSONValue {
        if scanner.bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            throw JSONScanner.Fault(offset: 0, reason: "a JSON text does not begin with a byte order mark")
        }
        scanner.skipWhitespace()
        while true {
            guard var value = try beginValue() else { continue }
            // A value is complete: it may complete the containers around it.
            while true {
                switch top.kind {
                case .text:
                    scanner.skipWhitespace()
                    guard scanner.next == nil else { throw scanner.unexpected("the end of the text") }
                    return value
                case .array: items.push(value)
                case .object: members.push(JSONMember(key: top.name, value: value))
                }
                guard try endsContainer() else { break }
                value = close()
            }
        }
    }

    /// Reads a scalar or an empty container whole; nil when a container was opened and its first value is next.
    @inline(__always)
    private mutating func beginValue() throws(JSONScanner.Fault) -> JSONValue? {
        switch scanner.next {
        case UInt8(ascii: "\""): return .string(try scanner.readString())
        case UInt8(ascii: "{"): return try openObject()
        case UInt8(ascii: "["): return try openArray()
        case UInt8(ascii: "-"), .some(UInt8(ascii: "0")...UInt8(ascii: "9")): return .number(try scanner.readNumber())
        case UInt8(ascii: "t"):
            try scanner.skipWord("true")
            return .bool(true)
        case UInt8(ascii: "f"):
            try scanner.skipWord("false")
            return .bool(false)
        case UInt8(ascii: "n"):
            try scanner.skipWord("null")
            return .null
        default: throw scanner.unexpected("a value")
        }
    }

    private mutating func openArray() throws(JSONScanner.Fault) -> JSONValue? {
        try stepInside()
        if scanner.next == UInt8(ascii: "]") {
            scanner.offset += 1
            return .array([])
        }
        push(OpenContainer(kind: .array, start: items.count, name: ExactText("", fingerprint: 0)))
        return nil
    }

    private mutating func openObject() throws(JSONScanner.Fault) -> JSONValue? {
        try stepInside()
        if scanner.next == UInt8(ascii: "}") {
            scanner.offset += 1
            return .object(JSONObject())
        }
        push(OpenContainer(kind: .object, start: members.count, name: try readName(or: " or '}'")))
        return nil
    }

    /// Steps behind an opening bracket, unless it is one too many.
    @inline(__always)
    private mutating func stepInside() throws(JSONScanner.Fault) {
        let depth = stack.count
        guard depth < limits.maximumDepth else {
            let reason = "the nesting is deeper than the limit of \(limits.maximumDepth)"
            throw JSONScanner.Fault(offset: scanner.offset, reason: reason)
        }
        scanner.offset += 1
        scanner.skipWhitespace()
    }

    @inline(__always)
    private mutating func push(_ container: OpenContainer) {
        stack.push(top)
        top = container
    }

    /// Takes the innermost container off, complete.
    @inline(__always)
    private mutating func close() -> JSONValue {
        let value: JSONValue =
            top.kind == .object
            ? .object(JSONObject(members: members.popAll(above: top.start)))
            : .array(items.popAll(above: top.start))
        if let outer = stack.pop() { top = outer }
        return value
    }

    /// Steps behind the closing bracket, or behind the comma to the next value, with its name in an object.
    @inline(__always)
    private mutating func endsContainer() throws(JSONScanner.Fault) -> Bool {
        let isObject = top.kind == .object
        scanner.skipWhitespace()
        switch scanner.next {
        case UInt8(ascii: ","):
            scanner.offset += 1
            scanner.skipWhitespace()
            if isObject { top.name = try readName(or: "") }
            return false
        case isObject ? UInt8(ascii: "}") : UInt8(ascii: "]"):
            scanner.offset += 1
            return true
        default:
            throw scanner.unexpected(isObject ? "',' or '}' after a member" : "',' or ']' after an item")
        }
    }

    /// Reads a member's name and the colon behind it.
    @inline(__always)
    private mutating func readName(or alternative: StaticString) throws(JSONScanner.Fault) -> ExactText {
        guard scanner.next == UInt8(ascii: "\"") else { throw scanner.unexpected("a member name\(alternative)") }
        let name = try scanner.readName()
        scanner.skipWhitespace()
        guard scanner.next == UInt8(ascii: ":") else { throw scanner.unexpected("':' after a member name") }
        scanner.offset += 1
        scanner.skipWhitespace()
        return name
    }
}
