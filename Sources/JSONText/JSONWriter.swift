/// Writes values as JSON texts, with a stack of its own for nested ones.
struct JSONWriter {
    let style: JSONStyle
    private(set) var bytes: [UInt8] = []
    private var stack: [OpenContainer] = []

    private struct OpenContainer {
        let children: Children
        var next = 0
    }

    private enum Children {
        case items([JSONValue])
        case members([JSONMember])
    }

    init(style: JSONStyle) {
        self.style = style
    }

    mutating func write(_ value: JSONValue) {
        begin(value)
        while let top = stack.indices.last {
            let position = stack[top].next
            stack[top].next += 1
            switch stack[top].children {
            case .items(let items):
                guard position < items.count else {
                    end(with: UInt8(ascii: "]"))
                    continue
                }
                separate(position)
                begin(items[position])
            case .members(let members):
                guard position < members.count else {
                    end(with: UInt8(ascii: "}"))
                    continue
                }
                separate(position)
                writeString(members[position].name)
                bytes.append(UInt8(ascii: ":"))
                if style == .pretty { bytes.append(UInt8(ascii: " ")) }
                begin(members[position].value)
            }
        }
    }

    /// Writes a scalar or an empty container whole, and opens any other container.
    private mutating func begin(_ value: JSONValue) {
        switch value {
        case .null: bytes.append(contentsOf: "null".utf8)
        case .bool(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
        case .number(let number): bytes.append(contentsOf: number.literal.utf8)
        case .string(let text): writeString(text)
        case .array(let items) where items.isEmpty: bytes.append(contentsOf: "[]".utf8)
        case .object(let object) where object.isEmpty: bytes.append(contentsOf: "{}".utf8)
        case .array(let items):
            bytes.append(UInt8(ascii: "["))
            stack.append(OpenContainer(children: .items(items)))
        case .object(let object):
            bytes.append(UInt8(ascii: "{"))
            stack.append(OpenContainer(children: .members(object.members)))
        }
    }

    private mutating func end(with bracket: UInt8) {
        stack.removeLast()
        breakLine()
        bytes.append(bracket)
    }

    private mutating func separate(_ position: Int) {
        if position > 0 { bytes.append(UInt8(ascii: ",")) }
        breakLine()
    }

    private mutating func breakLine() {
        guard style == .pretty else { return }
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * stack.count))
    }

    /// Writes a string in quotes, escaping what must be: the quote, the backslash, and U+0000 to U+001F.
    ///
    /// Source: RFC 8259 section 7
    private mutating func writeString(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        var copy = text
        copy.withUTF8 { utf8 in
            var plainStart = 0
            for position in utf8.indices {
                let byte = utf8[position]
                guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { continue }
                bytes.append(contentsOf: utf8[plainStart..<position])
                writeEscape(byte)
                plainStart = position + 1
            }
            bytes.append(contentsOf: utf8[plainStart...])
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func writeEscape(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): bytes.append(contentsOf: "\\\"".utf8)
        case UInt8(ascii: "\\"): bytes.append(contentsOf: "\\\\".utf8)
        case 0x08: bytes.append(contentsOf: "\\b".utf8)
        case 0x09: bytes.append(contentsOf: "\\t".utf8)
        case 0x0A: bytes.append(contentsOf: "\\n".utf8)
        case 0x0C: bytes.append(contentsOf: "\\f".utf8)
        case 0x0D: bytes.append(contentsOf: "\\r".utf8)
        default:
            let digits = Array("0123456789abcdef".utf8)
            bytes.append(contentsOf: "\\u00".utf8)
            bytes.append(digits[Int(byte >> 4)])
            bytes.append(digits[Int(byte & 0xF)])
        }
    }
}
