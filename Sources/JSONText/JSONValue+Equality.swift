extension JSONValue: Equatable {
    /// Tells whether two values are the same JSON value.
    ///
    /// Numbers compare by exact decimal value, strings by code points, arrays item by item, objects without regard to
    /// the order of their names. The depth of the values costs no stack.
    ///
    /// Source: JSON Schema Core 2020-12, section 4.2.2
    public static func == (left: JSONValue, right: JSONValue) -> Bool {
        var waiting: [(JSONValue, JSONValue)] = []
        guard sameHere(left, right, &waiting) else { return false }
        while let (left, right) = waiting.popLast() {
            guard sameHere(left, right, &waiting) else { return false }
        }
        return true
    }

    /// Compares two values but for the containers inside them, which are left in the list.
    private static func sameHere(
        _ left: JSONValue,
        _ right: JSONValue,
        _ waiting: inout [(JSONValue, JSONValue)]
    ) -> Bool {
        switch (left, right) {
        case (.array(let left), .array(let right)):
            guard left.count == right.count else { return false }
            for index in left.indices {
                guard sameOrWaits(left[index], right[index], &waiting) else { return false }
            }
            return true
        case (.object(let left), .object(let right)):
            return sameMembers(left, right, &waiting)
        default:
            return sameScalar(left, right)
        }
    }

    private static func sameMembers(
        _ left: JSONObject,
        _ right: JSONObject,
        _ waiting: inout [(JSONValue, JSONValue)]
    ) -> Bool {
        guard left.count == right.count, left.hasDuplicates == right.hasDuplicates else { return false }
        if left.hasDuplicates { return sameDuplicates(left, right, &waiting) }
        for (index, member) in left.members.enumerated() {
            let beside = right.members[index]
            let other = beside.key == member.key ? beside.value : right[member.key]
            guard let other, sameOrWaits(member.value, other, &waiting) else { return false }
        }
        return true
    }

    private static func sameDuplicates(
        _ left: JSONObject,
        _ right: JSONObject,
        _ waiting: inout [(JSONValue, JSONValue)]
    ) -> Bool {
        let left = Dictionary(grouping: left.members) { $0.key }
        let right = Dictionary(grouping: right.members) { $0.key }
        for (name, members) in left {
            guard let others = right[name], others.count == members.count else { return false }
            for (member, other) in zip(members, others) {
                guard sameOrWaits(member.value, other.value, &waiting) else { return false }
            }
        }
        return true
    }

    private static func sameOrWaits(
        _ left: JSONValue,
        _ right: JSONValue,
        _ waiting: inout [(JSONValue, JSONValue)]
    ) -> Bool {
        switch (left, right) {
        case (.array, .array), (.object, .object):
            waiting.append((left, right))
            return true
        default:
            return sameScalar(left, right)
        }
    }

    private static func sameScalar(_ left: JSONValue, _ right: JSONValue) -> Bool {
        switch (left, right) {
        case (.null, .null): true
        case (.bool(let left), .bool(let right)): left == right
        case (.number(let left), .number(let right)): left == right
        case (.string(let left), .string(let right)): left.isExactly(right)
        default: false
        }
    }
}
