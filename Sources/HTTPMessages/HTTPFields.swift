/// The fields of a message in their order, repeated ones kept, names compared without regard to ASCII case.
///
/// Lookups are linear: messages carry few fields, and their order and repetition matter.
///
/// Source: RFC 9110 section 5.1
public struct HTTPFields: Sendable, Hashable, Sequence, ExpressibleByArrayLiteral {
    /// The fields in the order they were written in.
    public private(set) var all: [HTTPField]

    /// Creates the fields from a list, kept as it is.
    public init(_ fields: [HTTPField] = []) {
        all = fields
    }

    /// Creates the fields from a literal list.
    public init(arrayLiteral elements: HTTPField...) {
        all = elements
    }

    /// The number of field lines, repeated ones counted each.
    public var count: Int { all.count }

    /// Whether there is no field at all.
    public var isEmpty: Bool { all.isEmpty }

    /// The first value of a field; setting replaces every field of that name in place of the first, or removes them all.
    public subscript(name: String) -> String? {
        get { all.first { HTTPSyntax.equalIgnoringCase($0.name, name) }?.value }
        set {
            guard let newValue else { return remove(name) }
            guard let index = all.firstIndex(where: { HTTPSyntax.equalIgnoringCase($0.name, name) }) else {
                return append(name, newValue)
            }
            let tail = all[(index + 1)...].filter { !HTTPSyntax.equalIgnoringCase($0.name, name) }
            all.replaceSubrange(index..., with: [HTTPField(name: name, value: newValue)] + tail)
        }
    }

    /// Returns every value of a field in order, each field line one value.
    public func values(of name: String) -> [String] {
        all.compactMap { HTTPSyntax.equalIgnoringCase($0.name, name) ? $0.value : nil }
    }

    /// Returns the members of a field that is a comma-separated list, over all its lines, without empty members.
    ///
    /// Commas inside quoted strings do not separate.
    ///
    /// Source: RFC 9110 section 5.6.1
    public func members(of name: String) -> [String] {
        values(of: name).flatMap { HTTPSyntax.split($0, at: UInt8(ascii: ",")) }.filter { !$0.isEmpty }
    }

    /// Adds a field line at the end.
    public mutating func append(_ name: String, _ value: String) {
        all.append(HTTPField(name: name, value: value))
    }

    /// Removes every field line of that name.
    public mutating func remove(_ name: String) {
        all.removeAll { HTTPSyntax.equalIgnoringCase($0.name, name) }
    }

    /// Answers whether there is a field line of that name.
    public func contains(_ name: String) -> Bool {
        all.contains { HTTPSyntax.equalIgnoringCase($0.name, name) }
    }

    /// Iterates over the field lines in order.
    public func makeIterator() -> IndexingIterator<[HTTPField]> {
        all.makeIterator()
    }
}
