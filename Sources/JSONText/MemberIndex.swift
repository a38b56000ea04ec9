/// Finds the last member of a name among many, in constant time.
///
/// An open hash table of positions. It hashes all bytes of a name, with the seed of the process, so that no text can be
/// written that fills it badly.
struct MemberIndex: Sendable {
    /// Positions plus one at the place of their hash or behind it; zero where nothing is.
    private var slots: [UInt32]

    init(_ members: [JSONMember]) {
        slots = [UInt32](repeating: 0, count: Self.slotCount(for: members.count))
        for position in members.indices { insert(position, of: members) }
    }

    /// How many different names there are; O(n).
    var nameCount: Int { slots.count { $0 != 0 } }

    /// The last position of a name.
    func position(of key: ExactText, in members: [JSONMember]) -> Int? {
        let slot = slot(of: key, in: members)
        return slots[slot] == 0 ? nil : Int(slots[slot]) - 1
    }

    /// Takes in the member that was appended last.
    mutating func insertLast(of members: [JSONMember]) {
        if 2 * members.count > slots.count {
            self = MemberIndex(members)
        } else {
            insert(members.count - 1, of: members)
        }
    }

    private mutating func insert(_ position: Int, of members: [JSONMember]) {
        let slot = slot(of: members[position].key, in: members)
        slots[slot] = UInt32(position + 1)
    }

    /// Where a name is, or where it would be.
    private func slot(of key: ExactText, in members: [JSONMember]) -> Int {
        let mask = slots.count - 1
        var slot = key.hashValue & mask
        while slots[slot] != 0, members[Int(slots[slot]) - 1].key != key { slot = (slot + 1) & mask }
        return slot
    }

    /// A power of two that leaves at least half of the slots free, with room to append.
    private static func slotCount(for count: Int) -> Int {
        var slots = 64
        while slots < 3 * count { slots *= 2 }
        return slots
    }
}
