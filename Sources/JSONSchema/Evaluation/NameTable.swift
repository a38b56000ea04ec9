import JSONText

/// The member names that a schema speaks of, each with its position.
struct NameTable: Sendable {
    private(set) var names: [ExactText] = []
    private var positions: [ExactText: Int] = [:]

    /// Up to this many names a search costs less than a hash.
    private static let searchedCount = 16

    /// The position of a name, which is added when it is new.
    mutating func insert(_ key: ExactText) -> Int {
        if let known = positions[key] { return known }
        positions[key] = names.count
        names.append(key)
        return names.count - 1
    }

    /// The position of a name; quick when it is the guessed one, as it is where members follow the order of the schema.
    @inline(__always)
    func position(of name: ExactText, guess: Int) -> Int? {
        guess < names.count && names[guess] == name ? guess : search(name)
    }

    @inline(never)
    private func search(_ name: ExactText) -> Int? {
        names.count <= NameTable.searchedCount ? names.firstIndex(of: name) : positions[name]
    }
}
