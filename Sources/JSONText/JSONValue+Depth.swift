extension JSONValue {
    /// Sets this to null and frees what it was, without a stack frame for every level.
    ///
    /// The language itself frees a value level by level on the stack: a thread of 512 KiB has enough for about 1,000
    /// levels, so for everything within the standard limits. Call this for values that are nested deeper.
    public mutating func dismantle() {
        var waiting = [self]
        self = .null
        // Children are held by the list before their parent goes, so that its going frees nothing but itself.
        while let value = waiting.popLast() {
            switch value {
            case .array(let items): waiting.append(contentsOf: items)
            case .object(let object): for member in object.members { waiting.append(member.value) }
            default: break
            }
        }
    }

    /// Whether a name occurs twice in this object, or in one inside this value.
    var hasDuplicateNames: Bool {
        var waiting = [self]
        while let value = waiting.popLast() {
            switch value {
            case .array(let items):
                for item in items where item.isContainer { waiting.append(item) }
            case .object(let object):
                if object.hasDuplicates { return true }
                for member in object.members where member.value.isContainer { waiting.append(member.value) }
            default: break
            }
        }
        return false
    }

    private var isContainer: Bool {
        switch self {
        case .array, .object: true
        default: false
        }
    }

    /// A child by its position, with its token; nil behind the last.
    func child(at position: Int) -> (token: String, value: JSONValue)? {
        switch self {
        case .array(let items) where position < items.count:
            (String(position), items[position])
        case .object(let object) where position < object.count:
            (object.members[position].name, object.members[position].value)
        default: nil
        }
    }
}
