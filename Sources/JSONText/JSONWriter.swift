/// Writes values as JSON texts, with a stack of its own for nested ones.
struct JSONWriter {
    let style: JSONStyle
    private(set) var bytes: [UInt8] = []
    private var stack: [OpenContainer] = []
    /// How many brackets are open.
    private var depth = 0

    private struct OpenContainer {
        let children: Children
        /// The position of the first child that is not written yet.
        let next: Int
    }

    private enum Children {
        case items([JSONValue])
        case members([JSONMember])
    }

    init(style: JSONStyle) {
        self.style = style
        bytes.reserveCapacity(512)
    }

    mutating func write(_ value: JSONValue) {
        guard let container = begin(value) else { return }
        stack.append(container)
        while let open = stack.popLast() {
            switch open.children {
            case .items(let items): writeItems(items, from: open.next)
            case .members(let members): writeMembers(members, from: open.next)
            }
        }
    }

    /// Writes items up to the next container, or all of them with the closing bracket.
    private mutating func writeItems(_ items: [JSONValue], from start: Int) {
        for position in start..<items.count {
            separate(position)
            guard let container = begin(items[position]) else { continue }
            stack.append(OpenContainer(children: .items(items), next: position + 1))
            stack.append(container)
            return
        }
        end(with: UInt8(ascii: "]"))
    }

    /// Writes members up to the next container, or all of them with the closing bracket.
    private mutating func writeMembers(_ members: [JSONMember], from start: Int) {
        for position in start..<members.count {
            separate(position)
            writeString(members[position].name)
            bytes.append(UInt8(ascii: ":"))
            if style == .pretty { bytes.append(UInt8(ascii: " ")) }
            guard let container = begin(members[position].value) else { continue }
            stack.append(OpenContainer(children: .members(members), next: position + 1))
            stack.append(container)
            return
        }
        end(with: UInt8(ascii: "}"))
    }

    /// Writes a scalar or an empty container whole; gives any other container, its bracket written.
    private mutating func begin(_ value: JSONValue) -> OpenContainer? {
        switch value {
        case .null: bytes.append(contentsOf: "null".utf8)
        case .bool(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
        case .number(let number): bytes.append(contentsOf: number.literal.utf8)
        case .string(let text): writeString(text)
        case .array(let items) where items.isEmpty: bytes.append(contentsOf: "[]".utf8)
        case .object(let object) where object.isEmpty: bytes.append(contentsOf: "{}".utf8)
        case .array(let items):
            bytes.append(UInt8(ascii: "["))
            depth += 1
            return OpenContainer(children: .items(items), next: 0)
        case .object(let object):
            bytes.append(UInt8(ascii: "{"))
            depth += 1
            return OpenContainer(children: .members(object.members), next: 0)
        }
        return nil
    }

    private mutating func end(with bracket: UInt8) {
        depth -= 1
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
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
    }

    /// Writes a string in quotes, escaping what must be: the quote, the backslash, and U+0000 to U+001F.
    ///
    /// Source: RFC 8259 section 7
    private mutating func writeString(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        var copy = text
        copy.withUTF8 { (utf8: UnsafeBufferPointer<UInt8>) in
            var position = 0
            while true {
                let end = PlainText(in: utf8, from: position).end
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[position..<end]))
                guard end < utf8.count else { return }
                writeEscape(utf8[end])
                position = end + 1
            }
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
