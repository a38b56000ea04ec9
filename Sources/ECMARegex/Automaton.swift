/// The deterministic automaton of a pattern: one step in a table for each code point.
struct Automaton: Sendable {
    let partition: CharacterPartition
    /// For each state and each kind of code points the next state; then the one at the end of the text.
    ///
    /// A state is the index of its first cell.
    let table: [UInt16]
    let start: Int

    /// The state from which no match can come any more.
    static let dead = 0
    /// The width of a row, which is the state that has matched as well: its row comes second.
    var matched: Int { partition.count + 1 }

    func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let matched = matched
        let end = table.withUnsafeBufferPointer { table in
            partition.ascii.withUnsafeBufferPointer { ascii in
                var state = start
                var index = 0
                while index < text.count, state > matched {
                    let byte = text[index]
                    if byte < 0x80 {
                        state = Int(table[state &+ Int(ascii[Int(byte)])])
                        index &+= 1
                    } else {
                        state = Int(table[state &+ partition.kind(of: text.scalarBeyondASCII(at: &index))])
                    }
                }
                return state > matched ? Int(table[state &+ matched &- 1]) : state
            }
        }
        return end == matched
    }
}
