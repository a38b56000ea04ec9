/// The members of a JSON object in their order, duplicates included.
///
/// Names compare by code points. Two objects are equal when they hold equal values under the same names, in any order
/// of the names; of a duplicated name all values count, in their order.
///
/// Source: RFC 8259 section 4
public struct JSONObject: Sendable, Sequence {
    /// A member: its name and its value.
    public typealias Element = (name: String, value: JSONValue)

    /// Every member in its order.
    public private(set) var members: [JSONMember]
    /// Where each name is; nil for few members, which are searched instead.
    private var index: MemberIndex?

    /// Up to this many members a search by fingerprints costs less than a hash.
    private static let searchedCount = 16

    /// Makes an empty object.
    public init() {
        members = []
    }

    /// Makes an object of members in their order; duplicates are kept.
    public init(_ members: [(name: String, value: JSONValue)]) {
        self.init(members: members.map { JSONMember(name: $0.name, value: $0.value) })
    }

    /// Makes an object of members in their order; duplicates are kept.
    @inline(__always)
    public init(members: [JSONMember]) {
        self.members = members
        index = members.count <= Self.searchedCount ? nil : MemberIndex(members)
    }

    /// The value of a name; of duplicates the last.
    ///
    /// Setting replaces the value in its place, of duplicates the last, or appends a member. Setting nil removes every
    /// member of that name. O(1) for reading and replacing.
    public subscript(name: String) -> JSONValue? {
        get { self[ExactText(name)] }
        set { self[ExactText(name)] = newValue }
    }

    /// The value of a name that was wrapped before, which saves some of the search; of duplicates the last.
    public subscript(key: ExactText) -> JSONValue? {
        get { position(of: key).map { members[$0].value } }
        set {
            guard let newValue else { return removeMembers(named: key) }
            if let position = position(of: key) {
                members[position].value = newValue
            } else {
                append(JSONMember(key: key, value: newValue))
            }
        }
    }

    /// Changes the value of a name, of duplicates the last: nil stands for none before, and leaves none behind.
    ///
    /// The value is taken out meanwhile, so that changing a part of it copies nothing.
    public mutating func update(_ key: ExactText, by change: (inout JSONValue?) -> Void) {
        let position = position(of: key)
        var value = position.map { members[$0].value }
        if let position { members[position].value = .null }
        change(&value)
        switch (position, value) {
        case (let position?, let value?): members[position].value = value
        case (nil, let value?): append(JSONMember(key: key, value: value))
        case (_, nil): removeMembers(named: key)
        }
    }

    /// The position of the member of a name; of duplicates the last.
    public func position(of key: ExactText) -> Int? {
        if let index { return index.position(of: key, in: members) }
        return members.withUnsafeBufferPointer { members in
            var position = members.count - 1
            while position >= 0, members[position].key != key { position -= 1 }
            return position < 0 ? nil : position
        }
    }

    /// Every name in its order; a duplicated name is listed as often as it occurs.
    public var names: [String] { members.map(\.name) }

    /// The number of members, duplicates included.
    public var count: Int { members.count }

    /// Tells whether there are no members.
    public var isEmpty: Bool { members.isEmpty }

    /// Tells whether a name occurs more than once.
    public var hasDuplicates: Bool {
        if let index { return index.nameCount != members.count }
        return members.indices.contains { later in
            members[..<later].contains { $0.key == members[later].key }
        }
    }

    /// Each name that occurs more than once, listed once, in the order of the first repetitions.
    public var duplicateNames: [String] {
        guard hasDuplicates else { return [] }
        var seen: [ExactText: Int] = [:]
        return members.compactMap { member in
            seen[member.key, default: 0] += 1
            return seen[member.key] == 2 ? member.name : nil
        }
    }

    /// Every value of a name in order; more than one only when the name is duplicated.
    public func values(of name: String) -> [JSONValue] {
        let key = ExactText(name)
        return members.filter { $0.key == key }.map(\.value)
    }

    /// Appends a member even when the name is there already: the way to make a duplicate on purpose.
    public mutating func append(_ name: String, _ value: JSONValue) {
        append(JSONMember(name: name, value: value))
    }

    /// Appends a member even when the name is there already.
    public mutating func append(_ member: JSONMember) {
        members.append(member)
        if index != nil {
            index?.insertLast(of: members)
        } else if members.count > Self.searchedCount {
            index = MemberIndex(members)
        }
    }

    /// Iterates over the members in their order.
    public func makeIterator() -> Iterator {
        Iterator(members: members.makeIterator())
    }

    /// A lower bound of the iteration's length: the exact count.
    public var underestimatedCount: Int { members.count }

    /// Gives names with their values, one member after the other.
    public struct Iterator: IteratorProtocol {
        fileprivate var members: IndexingIterator<[JSONMember]>

        /// The next member.
        public mutating func next() -> Element? {
            members.next().map { (name: $0.name, value: $0.value) }
        }
    }

    private mutating func removeMembers(named key: ExactText) {
        guard position(of: key) != nil else { return }
        self = JSONObject(members: members.filter { $0.key != key })
    }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
    /// Makes an object of a literal in its order; duplicates are kept.
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self.init(elements.map { (name: $0.0, value: $0.1) })
    }
}

extension JSONObject: Hashable {
    /// Tells whether two objects hold equal members, whatever the order of the names.
    public static func == (left: JSONObject, right: JSONObject) -> Bool {
        JSONValue.object(left) == JSONValue.object(right)
    }

    /// Feeds the members so that the order of the names does not count.
    public func hash(into hasher: inout Hasher) {
        JSONValue.object(self).hash(into: &hasher)
    }
}
