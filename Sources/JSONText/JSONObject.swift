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
    public private(set) var members: [Element]
    /// The last position of each name; nil for a small object without duplicates, which is searched instead.
    private var positions: [ExactText: Int]?

    /// Up to this many members a search costs less than a dictionary.
    private static let searchedCount = 8

    /// Makes an empty object.
    public init() {
        members = []
    }

    /// Makes an object of members in their order; duplicates are kept.
    public init(_ members: [(name: String, value: JSONValue)]) {
        self.members = members
        indexMembers()
    }

    /// The value of a name; of duplicates the last.
    ///
    /// Setting replaces the value in its place, of duplicates the last, or appends a member. Setting nil removes every
    /// member of that name. O(1) for reading and replacing.
    public subscript(name: String) -> JSONValue? {
        get { lastPosition(of: name).map { members[$0].value } }
        set {
            guard let newValue else { return removeMembers(named: name) }
            if let position = lastPosition(of: name) {
                members[position].value = newValue
            } else {
                append(name, newValue)
            }
        }
    }

    /// Every name in its order; a duplicated name is listed as often as it occurs.
    public var names: [String] { members.map(\.name) }

    /// The number of members, duplicates included.
    public var count: Int { members.count }

    /// Tells whether there are no members.
    public var isEmpty: Bool { members.isEmpty }

    /// Each name that occurs more than once, listed once, in the order of the first repetitions.
    public var duplicateNames: [String] {
        guard hasDuplicates else { return [] }
        var seen: [ExactText: Int] = [:]
        return members.compactMap { member in
            seen[ExactText(member.name), default: 0] += 1
            return seen[ExactText(member.name)] == 2 ? member.name : nil
        }
    }

    /// Every value of a name in order; more than one only when the name is duplicated.
    public func values(of name: String) -> [JSONValue] {
        members.filter { $0.name.isExactly(name) }.map(\.value)
    }

    /// Appends a member even when the name is there already: the way to make a duplicate on purpose.
    public mutating func append(_ name: String, _ value: JSONValue) {
        let isDuplicate = lastPosition(of: name) != nil
        members.append((name, value))
        if positions != nil {
            positions?[ExactText(name)] = members.count - 1
        } else if isDuplicate || members.count > Self.searchedCount {
            positions = Self.lastPositions(in: members)
        }
    }

    /// Iterates over the members in their order.
    public func makeIterator() -> IndexingIterator<[Element]> {
        members.makeIterator()
    }

    /// A lower bound of the iteration's length: the exact count.
    public var underestimatedCount: Int { members.count }

    var hasDuplicates: Bool {
        positions.map { $0.count != members.count } ?? false
    }

    private func lastPosition(of name: String) -> Int? {
        if let positions { return positions[ExactText(name)] }
        return members.lastIndex { $0.name.isExactly(name) }
    }

    private mutating func removeMembers(named name: String) {
        guard lastPosition(of: name) != nil else { return }
        members.removeAll { $0.name.isExactly(name) }
        indexMembers()
    }

    private mutating func indexMembers() {
        let isSearched = members.count <= Self.searchedCount && !Self.hasDuplicates(few: members)
        positions = isSearched ? nil : Self.lastPositions(in: members)
    }

    private static func hasDuplicates(few members: [Element]) -> Bool {
        members.indices.contains { later in
            members[..<later].contains { $0.name.isExactly(members[later].name) }
        }
    }

    private static func lastPositions(in members: [Element]) -> [ExactText: Int] {
        var positions: [ExactText: Int] = [:]
        positions.reserveCapacity(members.count)
        for (position, member) in members.enumerated() { positions[ExactText(member.name)] = position }
        return positions
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
