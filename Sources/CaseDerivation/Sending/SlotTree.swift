import JSONText

/// The slots of a body by their places: what fills a value, and what fills its parts.
struct SlotTree {
    /// A member or an item, and what fills it.
    struct Part {
        let name: ExactText
        var slots: SlotTree
    }

    private(set) var sources: [SlotSource] = []
    /// The place of the value that the sources fill; nil where nothing does.
    private(set) var pointer: JSONPointer?
    /// What fills the members or items, in the order in which their first slots came.
    private(set) var parts: [Part] = []
    /// Where each part stands; empty for few parts, which are searched instead.
    private var positions: [ExactText: Int] = [:]

    /// Up to this many parts a search costs less than a hash.
    private static let searchedCount = 8

    /// What fills the member of that name.
    func part(_ name: ExactText) -> SlotTree? { position(of: name).map { parts[$0].slots } }

    /// Adds a source behind those that the place has.
    mutating func insert(_ source: SlotSource, at pointer: JSONPointer) {
        insert(source, along: pointer.tokens[...], at: pointer)
    }

    private mutating func insert(_ source: SlotSource, along tokens: ArraySlice<String>, at pointer: JSONPointer) {
        guard let token = tokens.first else {
            self.pointer = pointer
            return sources.append(source)
        }
        let name = ExactText(token)
        // The slots of one part mostly come one behind the other.
        let position = parts.last?.name == name ? parts.count - 1 : position(of: name) ?? append(name)
        parts[position].slots.insert(source, along: tokens.dropFirst(), at: pointer)
    }

    private func position(of name: ExactText) -> Int? {
        positions.isEmpty ? parts.firstIndex { $0.name == name } : positions[name]
    }

    private mutating func append(_ name: ExactText) -> Int {
        let position = parts.count
        parts.append(Part(name: name, slots: SlotTree()))
        if position == Self.searchedCount {
            for (position, part) in parts.enumerated() { positions[part.name] = position }
        } else if position > Self.searchedCount {
            positions[name] = position
        }
        return position
    }
}
