import JSONText

/// The slots of a body by their places: what fills a value, and what fills its parts.
struct SlotTree {
    private(set) var sources: [SlotSource] = []
    /// The place of the value that the sources fill; nil where nothing does.
    private(set) var pointer: JSONPointer?
    private var parts: [ExactText: SlotTree] = [:]

    /// Whether nothing below this place is filled.
    var isLeaf: Bool { parts.isEmpty }

    /// What fills the member or item of that name.
    func part(_ name: ExactText) -> SlotTree? { parts[name] }

    /// Adds a source behind those that the place has.
    mutating func insert(_ source: SlotSource, at pointer: JSONPointer) {
        insert(source, along: pointer.tokens[...], at: pointer)
    }

    private mutating func insert(_ source: SlotSource, along tokens: ArraySlice<String>, at pointer: JSONPointer) {
        guard let token = tokens.first else {
            self.pointer = pointer
            return sources.append(source)
        }
        parts[ExactText(token), default: SlotTree()].insert(source, along: tokens.dropFirst(), at: pointer)
    }
}
