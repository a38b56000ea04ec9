/// A compiled pattern: instructions for one text position after the other, in one direction.
struct Program: Sendable {
    /// One step.
    enum Instruction: Sendable {
        /// Takes one code point of the class with this number.
        case set(Int)
        /// Takes as many code points of one class as the counter with this number says.
        case counter(Int)
        /// Goes on at both places, the first preferred.
        case split(Int, Int)
        case jump(Int)
        case assertion(Node.Assertion)
        /// Asks the lookaround with this number.
        case look(Int)
        /// Keeps the position in a register.
        case save(Int)
        /// Empties the registers of a repeated group: from, to (exclusive).
        case clear(Int, Int)
        /// Fails when the position is still the one in the register.
        case progress(Int)
        /// Takes the text that one of the groups of this reference captured.
        case backreference(Int)
        case match
    }

    /// Which way the text is read.
    enum Direction: Sendable {
        case forward
        case backward
    }

    /// A lookaround: its own program and whether it must match.
    struct Look: Sendable {
        let start: Int
        let direction: Direction
        let holds: Bool
    }

    /// A counted repetition of one class.
    struct Counter: Sendable {
        let set: Int
        let minimum: Int
        /// `Int.max` when there is no bound.
        let maximum: Int
        /// The instruction after it.
        let exit: Int
    }

    /// The groups of which one captured the text to be taken again.
    struct Reference: Sendable {
        let groups: [Int]
        let matching: Node.CaseMatching
    }

    var instructions: [Instruction] = []
    var sets: [CharacterClass] = []
    var counters: [Counter] = []
    var looks: [Look] = []
    var references: [Reference] = []
    /// The first instruction of the pattern itself; those of the lookarounds stand before it.
    var start = 0
    /// How many registers `save`, `clear` and `progress` use.
    var registerCount = 0
    /// Whether a match can only begin at the start of the text.
    var isAnchored = false
}
