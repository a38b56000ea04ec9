extension JSONValue: Hashable {
    /// Feeds the value so that equal values feed the same, whatever the order of names and the form of numbers.
    ///
    /// The depth of the value costs no stack.
    public func hash(into hasher: inout Hasher) {
        switch self {
        case .null, .bool, .number, .string: return hashScalar(into: &hasher)
        case .array, .object: break
        }
        guard let open = HashedContainer(self) else { return }
        var stack = [open]
        while true {
            let top = stack.count - 1
            if let child = stack[top].nextChild() {
                if let container = HashedContainer(child) {
                    stack.append(container)
                } else {
                    var scalar = Hasher()
                    child.hashScalar(into: &scalar)
                    stack[top].add(scalar.finalize())
                }
                continue
            }
            let result = stack[top].result
            stack.removeLast()
            guard let parent = stack.indices.last else { return hasher.combine(result) }
            stack[parent].add(result)
        }
    }

    fileprivate func hashScalar(into hasher: inout Hasher) {
        switch self {
        case .null: hasher.combine(0 as UInt8)
        case .bool(let flag): hasher.combine(flag ? 1 : 2 as UInt8)
        case .number(let number):
            hasher.combine(3 as UInt8)
            hasher.combine(number)
        case .string(let text):
            hasher.combine(4 as UInt8)
            text.hashExactly(into: &hasher)
        case .array, .object: break
        }
    }
}

/// A container whose children are being hashed.
private struct HashedContainer {
    private let children: Children
    private var next = 0
    private var ordered = Hasher()
    private var unordered = 0

    private enum Children {
        case items([JSONValue])
        case members([JSONMember])
    }

    init?(_ value: JSONValue) {
        switch value {
        case .array(let items): children = .items(items)
        case .object(let object): children = .members(object.members)
        default: return nil
        }
    }

    mutating func nextChild() -> JSONValue? {
        guard next < count else { return nil }
        defer { next += 1 }
        switch children {
        case .items(let items): return items[next]
        case .members(let members): return members[next].value
        }
    }

    private var count: Int {
        switch children {
        case .items(let items): items.count
        case .members(let members): members.count
        }
    }

    /// Adds the hash of the child that was taken last.
    mutating func add(_ hash: Int) {
        switch children {
        case .items:
            ordered.combine(hash)
        case .members(let members):
            var member = Hasher()
            members[next - 1].key.hash(into: &member)
            member.combine(hash)
            unordered &+= member.finalize()
        }
    }

    var result: Int {
        switch children {
        case .items(let items):
            var hasher = ordered
            hasher.combine(5 as UInt8)
            hasher.combine(items.count)
            return hasher.finalize()
        case .members(let members):
            var hasher = Hasher()
            hasher.combine(6 as UInt8)
            hasher.combine(members.count)
            hasher.combine(unordered)
            return hasher.finalize()
        }
    }
}
