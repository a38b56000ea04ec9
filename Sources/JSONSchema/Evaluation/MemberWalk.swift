import JSONText

/// `properties`, `required` and a plain `additionalProperties` of one schema, judged in one walk over the members.
final class MemberWalk: Sendable {
    /// What is known of a name: the subschema for its member, or that there is none, where it is only required.
    private struct Entry: Sendable {
        let node: NodeID?
        /// The gate of the subschema, here to be at hand: for most members it is all there is to check.
        let gate: Gate
    }

    private let names: NameTable
    private let entries: [Entry]
    /// What members of other names come to.
    private let other: Entry
    /// A bit for each required name.
    private let required: UInt64

    /// How many names can be required: the walk keeps them in the bits of a word.
    static let maximumCount = 64

    /// Nil where no keyword of the schema looks at members.
    init?(_ acceptance: Acceptance, gates: [Gate]) {
        guard acceptance.properties != nil || acceptance.required != nil || acceptance.additional != nil
        else { return nil }
        func entry(_ node: NodeID?) -> Entry { Entry(node: node, gate: node.map { gates[$0] } ?? .open) }
        let other = entry(acceptance.additional)
        var names = acceptance.properties?.names ?? NameTable()
        var entries = (acceptance.properties?.nodes ?? []).map { entry($0) }
        var required: UInt64 = 0
        for name in acceptance.required?.names ?? [] {
            let position = names.insert(name)
            if position == entries.count { entries.append(other) }
            required |= 1 << UInt64(position)
        }
        self.names = names
        self.entries = entries
        self.other = other
        self.required = required
    }

    /// Whether the members satisfy the keywords; `scope` is that of the members.
    func accepts(_ object: JSONObject, in scope: Scope, covering coverage: inout Coverage?) -> Bool {
        let members = object.members
        var seen: UInt64 = 0
        var guess = 0
        for position in members.indices {
            var entry = other
            if let name = names.position(of: members[position].key, guess: guess) {
                guess = name + 1
                // Names behind the last bit are none of the required.
                if name < MemberWalk.maximumCount { seen |= 1 &<< UInt64(truncatingIfNeeded: name) }
                entry = entries[name]
            }
            guard let node = entry.node else { continue }
            guard entry.gate.types.contains(typeOf: members[position].value) else { return false }
            guard entry.gate.isWhole || scope.passes(members[position].value, by: node) else { return false }
            coverage?.mark(position)
        }
        return seen & required == required
    }
}
