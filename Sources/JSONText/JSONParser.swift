/// Parses a JSON text in one pass, with a stack of its own for nested containers.
///
/// Source: RFC 8259
struct JSONParser {
    private var scanner: JSONScanner
    private let limits: JSONLimits
    private var stack: [OpenContainer] = []

    /// An array or object whose closing bracket has not been read yet.
    private struct OpenContainer {
        let isObject: Bool
        var name = ""
        var items: [JSONValue] = []
        var members: [JSONObject.Element] = []

        mutating func add(_ value: JSONValue) {
            if isObject {
                members.append((name, value))
            } else {
                items.append(value)
            }
        }

        var value: JSONValue {
            isObject ? .object(JSONObject(members)) : .array(items)
        }
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
                return try parser.parseText()
            }
        } catch {
            let location = LineMap.location(of: error.offset, in: bytes, file: file)
            throw JSONSyntaxError(location: location, offset: error.offset, reason: error.reason)
        }
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
                guard let top = stack.indices.last else {
                    scanner.skipWhitespace()
                    guard scanner.next == nil else { throw scanner.unexpected("the end of the text") }
                    return value
                }
                stack[top].add(value)
                guard try endsContainer(isObject: stack[top].isObject) else { break }
                value = stack.removeLast().value
            }
        }
    }

    /// Reads a scalar or an empty container whole; nil when a container was opened and its first value is next.
    private mutating func beginValue() throws(JSONScanner.Fault) -> JSONValue? {
        switch scanner.next {
        case UInt8(ascii: "\""): return .string(try scanner.readString())
        case UInt8(ascii: "{"): return try open(OpenContainer(isObject: true))
        case UInt8(ascii: "["): return try open(OpenContainer(isObject: false))
        case UInt8(ascii: "-"), .some(UInt8(ascii: "0")...UInt8(ascii: "9")): return .number(try readNumber())
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

    private mutating func readNumber() throws(JSONScanner.Fault) -> JSONNumber {
        let start = scanner.offset
        try scanner.skipNumber()
        let literal = UnsafeBufferPointer(rebasing: scanner.bytes[start..<scanner.offset])
        return JSONNumber(scanned: String(decoding: literal, as: UTF8.self))
    }

    private mutating func open(_ container: OpenContainer) throws(JSONScanner.Fault) -> JSONValue? {
        guard stack.count < limits.maximumDepth else {
            let reason = "the nesting is deeper than the limit of \(limits.maximumDepth)"
            throw JSONScanner.Fault(offset: scanner.offset, reason: reason)
        }
        scanner.offset += 1
        scanner.skipWhitespace()
        if scanner.next == (container.isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
            scanner.offset += 1
            return container.value
        }
        stack.append(container)
        if container.isObject { try readName(or: " or '}'") }
        return nil
    }

    /// Steps behind the closing bracket, or behind the comma to the next value, with its name in an object.
    private mutating func endsContainer(isObject: Bool) throws(JSONScanner.Fault) -> Bool {
        scanner.skipWhitespace()
        switch scanner.next {
        case UInt8(ascii: ","):
            scanner.offset += 1
            scanner.skipWhitespace()
            if isObject { try readName(or: "") }
            return false
        case isObject ? UInt8(ascii: "}") : UInt8(ascii: "]"):
            scanner.offset += 1
            return true
        default:
            throw scanner.unexpected(isObject ? "',' or '}' after a member" : "',' or ']' after an item")
        }
    }

    /// Reads a member's name and the colon behind it.
    private mutating func readName(or alternative: String) throws(JSONScanner.Fault) {
        guard scanner.next == UInt8(ascii: "\"") else { throw scanner.unexpected("a member name\(alternative)") }
        stack[stack.count - 1].name = try scanner.readString()
        scanner.skipWhitespace()
        guard scanner.next == UInt8(ascii: ":") else { throw scanner.unexpected("':' after a member name") }
        scanner.offset += 1
        scanner.skipWhitespace()
    }
}
