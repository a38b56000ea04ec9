import JSONText

/// How an answer repeats what was sent: members may be added to an object, items of a list may be reordered, nothing else may
/// differ.
struct Echo {
    /// Whether a member may be added: its value, and its place with `*` for every index.
    private let mayAdd: (JSONValue, JSONPointer) -> Bool

    init(mayAdd: @escaping (JSONValue, JSONPointer) -> Bool) {
        self.mayAdd = mayAdd
    }

    /// Whether `value` repeats `sent`, whatever was added.
    static func repeats(_ value: JSONValue, _ sent: JSONValue) -> Bool {
        switch (value, sent) {
        case (.object, .object), (.array, .array): Echo { _, _ in true }.repeats(value, sent, at: JSONPointer())
        default: value == sent
        }
    }

    /// Whether `value` repeats `sent`, or the text that stands for it in the request: a parameter has no type on its way.
    static func repeats(_ value: JSONValue, _ sent: JSONValue, writtenAs text: String?) -> Bool {
        if repeats(value, sent) { return true }
        guard let text else { return false }
        return switch value {
        case .string(let found): found.unicodeScalars.elementsEqual(text.unicodeScalars)
        case .number(let found): JSONNumber(literal: text) == found
        case .bool(let found): text == String(found)
        case .null, .array, .object: false
        }
    }

    /// Whether `value` repeats `sent`, which stands at that place of the request.
    func repeats(_ value: JSONValue, _ sent: JSONValue, at place: JSONPointer) -> Bool {
        switch (value, sent) {
        case (.object(let object), .object(let members)):
            return members.members.allSatisfy { member in
                object[member.key].map { repeats($0, member.value, at: place.appending(member.name)) } ?? false
            } && object.members.allSatisfy { members[$0.key] != nil || mayAdd($0.value, place.appending($0.name)) }
        case (.array(let items), .array(let expected)):
            guard items.count == expected.count else { return false }
            let place = place.appending("*")
            // Nearly all lists come back in the order in which they were sent.
            return zip(items, expected).allSatisfy { repeats($0, $1, at: place) }
                || arePaired(items, expected, at: place)
        default:
            return value == sent
        }
    }

    /// Whether each item that was sent has an item of its own that repeats it.
    ///
    /// Source: H. W. Kuhn, The Hungarian Method for the Assignment Problem (augmenting paths).
    private func arePaired(_ items: [JSONValue], _ expected: [JSONValue], at place: JSONPointer) -> Bool {
        var partners: [Int?] = Array(repeating: nil, count: items.count)
        func pair(_ index: Int, _ seen: inout Set<Int>) -> Bool {
            for other in items.indices where !seen.contains(other) && repeats(items[other], expected[index], at: place)
            {
                seen.insert(other)
                if let rival = partners[other], !pair(rival, &seen) { continue }
                partners[other] = index
                return true
            }
            return false
        }
        return expected.indices.allSatisfy { index in
            var seen: Set<Int> = []
            return pair(index, &seen)
        }
    }
}
