import JSONText

/// The slots of a body by their places: what fills a value, and what fills its parts.
struct SlotTree {
    private(set) var sources: [SlotSource] = []
    /// The place of the value that the sources fill; nil where nothing does.
    private(set) var pointer: JSONPointer?
    private var names: [ExactText] = []
    private var parts: [SlotTree] = []
    /// Where each name is; empty for few names, which are searched instead.
    private var index: [ExactText: Int] = [:]

    /// Up to this many names a search costs less than a hash.
    private static let searchedCount = 16

    /// Whether nothing below this place is filled.
    var isLeaf: Bool { parts.isEmpty }

    /// What fills the members or items, by their names, in the order in which they were added.
    var namedParts: some Sequence<(ExactText, SlotTree)> { zip(names, parts) }

    /// What fills the member or item of that name.
    func part(_ name: ExactText) -> SlotTree? { position(of: name).map { parts[$0] } }

    /// Adds a source behind those that the place has.
    mutating func insert(_ source: SlotSource, at pointer: JSONPointer) {
        insert(source, along: pointer.tokens[...], at: pointer)
    }

    private mutating func insert(_ source: SlotSource, along tokens: ArraySlice<String>, at pointer: JSONPointer) {
        guard let token = tokens.first else {
            self.pointer = pointer
            return sources.append(source)
        }
        let position = place(of: ExactText(token))
        parts[position].insert(source, along: tokens.dropFirst(), at: pointer)
    }

    private func position(of name: ExactText) -> Int? {
        names.count <= Self.searchedCount ? names.firstIndex(of: name) : index[name]
    }

    /// The position of a name, which is added where it is new.
    private mutating func place(of name: ExactText) -> Int {
        if let position = position(of: name) { return position }
        names.append(name)
        parts.append(SlotTree())
        if names.count == Self.searchedCount + 1 {
            for (position, name) in names.enumerated() { index[name] = position }
        } else if names.count > Self.searchedCount {
            index[name] = names.count - 1
        }
        return names.count - 1
    }
}
