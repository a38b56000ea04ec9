extension JSONValue {
    /// The part that a pointer points to, nil when there is none; of duplicated members the last.
    ///
    /// Source: RFC 6901 section 4
    public subscript(pointer: JSONPointer) -> JSONValue? {
        var current = self
        for token in pointer.tokens {
            guard let child = current.child(token) else { return nil }
            current = child
        }
        return current
    }

    /// The value with the part that a pointer points to replaced by another.
    ///
    /// A last member that is missing is added, and an index that equals the number of items appends. Where the pointer
    /// leads nowhere else, the value is unchanged.
    public func replacing(at pointer: JSONPointer, with replacement: JSONValue) -> JSONValue {
        guard let last = pointer.last else { return replacement }
        return editing(parentOf: pointer) { $0.setting(last, to: replacement) }
    }

    /// The value without the part that a pointer points to; of a duplicated member every occurrence goes.
    ///
    /// Unchanged where the pointer leads nowhere, and for the root.
    public func removing(at pointer: JSONPointer) -> JSONValue {
        guard let last = pointer.last else { return self }
        return editing(parentOf: pointer) { $0.dropping(last) }
    }

    /// Calls a function for this value and every part of it, parents first, in the order of the text.
    ///
    /// Duplicated members are visited too, all under the same pointer. The depth of the value costs no stack.
    public func walk(_ visit: (JSONPointer, JSONValue) -> Void) {
        var pointer = JSONPointer()
        visit(pointer, self)
        var open: [(container: JSONValue, next: Int)] = [(self, 0)]
        while let (container, next) = open.last {
            guard let (token, child) = container.child(at: next) else {
                open.removeLast()
                _ = pointer.tokens.popLast()
                continue
            }
            open[open.count - 1].next += 1
            pointer.tokens.append(token)
            visit(pointer, child)
            open.append((child, 0))
        }
    }

    private func child(_ token: String) -> JSONValue? {
        switch self {
        case .object(let object):
            return object[token]
        case .array(let items):
            guard let index = JSONPointer.arrayIndex(token), index < items.count else { return nil }
            return items[index]
        default:
            return nil
        }
    }

    /// Rebuilds the way down to the parent of what a pointer points to, the parent edited.
    private func editing(parentOf pointer: JSONPointer, by edit: (JSONValue) -> JSONValue) -> JSONValue {
        var way = [self]
        for token in pointer.tokens.dropLast() {
            guard let child = way[way.count - 1].child(token) else { return self }
            way.append(child)
        }
        var result = edit(way.removeLast())
        for (parent, token) in zip(way, pointer.tokens).reversed() {
            result = parent.setting(token, to: result)
        }
        return result
    }

    private func setting(_ token: String, to value: JSONValue) -> JSONValue {
        switch self {
        case .object(var object):
            object[token] = value
            return .object(object)
        case .array(var items):
            guard let index = JSONPointer.arrayIndex(token), index <= items.count else { return self }
            if index == items.count {
                items.append(value)
            } else {
                items[index] = value
            }
            return .array(items)
        default:
            return self
        }
    }

    private func dropping(_ token: String) -> JSONValue {
        switch self {
        case .object(var object):
            object[token] = nil
            return .object(object)
        case .array(var items):
            guard let index = JSONPointer.arrayIndex(token), index < items.count else { return self }
            items.remove(at: index)
            return .array(items)
        default:
            return self
        }
    }
}
