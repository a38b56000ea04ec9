/// Builds the deterministic automaton of a program, as long as it stays small.
///
/// A state is a set of instructions that are reached but not followed, with the neighbour before them: what follows from
/// a place condition is only known with the next code point.
struct AutomatonBuilder {
    /// The most instructions of a program that is tried.
    static let maximumSize = 2_000
    /// The most cells of a table, so that each can be named by 16 bits.
    private static let maximumCells = 1 << 16
    /// The most instructions that are followed before it is given up.
    private static let maximumSteps = 200_000

    private struct State: Hashable {
        /// Ascending.
        let instructions: [Int32]
        let before: Neighbour
    }

    private let program: Program
    private let partition: CharacterPartition
    /// For each set and each kind whether the set holds it.
    private let membership: [Bool]
    /// The kinds by the neighbour they are; all are `other` where no condition asks.
    private let kinds: [(neighbour: Neighbour, kinds: [Int])]

    private var states: [State] = []
    private var numbers: [State: Int] = [:]
    private var table: [UInt16] = []
    private var steps = 0
    /// The round in which an instruction was last reached.
    private var reached: [Int]
    private var round = 0

    /// Builds the automaton; nil when it is too large, or when the program has lookarounds or more than it can follow.
    static func build(_ program: Program) -> Automaton? {
        guard program.instructions.count <= maximumSize, program.looks.isEmpty,
            var builder = AutomatonBuilder(program)
        else { return nil }
        return builder.build()
    }

    private init?(_ program: Program) {
        let asked = Self.neighbourSets(in: program)
        guard let partition = CharacterPartition(program.sets + asked) else { return nil }
        let representatives = partition.representatives
        self.program = program
        self.partition = partition
        membership = program.sets.flatMap { set in representatives.map(set.contains) }
        var kinds: [Neighbour: [Int]] = [:]
        for (kind, value) in representatives.enumerated() {
            kinds[asked.isEmpty ? .other : Neighbour(value), default: []].append(kind)
        }
        self.kinds = kinds.map { ($0.key, $0.value) }.sorted { $0.neighbour.rawValue < $1.neighbour.rawValue }
        reached = [Int](repeating: 0, count: program.instructions.count)
    }

    /// The classes that the place conditions of a program tell apart.
    private static func neighbourSets(in program: Program) -> [CharacterClass] {
        let asks = program.instructions.contains { instruction in
            guard case .assertion(let assertion) = instruction else { return false }
            return assertion != .start && assertion != .end
        }
        guard asks else { return [] }
        return [.wordCharacters(.exact), .wordCharacters(.folded), .lineTerminators]
    }

    private mutating func build() -> Automaton? {
        let width = partition.count + 1
        // The two states that are never left.
        table = [UInt16](repeating: UInt16(Automaton.dead), count: width)
        table += [UInt16](repeating: UInt16(width), count: width)
        let start = number(of: State(instructions: [Int32(program.start)], before: .none))
        var next = 0
        while next < states.count {
            guard fillRow(of: states[next]), steps <= Self.maximumSteps else { return nil }
            next += 1
        }
        return Automaton(partition: partition, table: table, start: start)
    }

    /// The first cell of a state, which is made if it is new.
    private mutating func number(of state: State) -> Int {
        if let known = numbers[state] { return known }
        let number = (states.count + 2) * (partition.count + 1)
        numbers[state] = number
        states.append(state)
        return number
    }

    /// Appends the row of a state; false when the table grows too large.
    private mutating func fillRow(of state: State) -> Bool {
        let width = partition.count + 1
        var row = [UInt16](repeating: UInt16(Automaton.dead), count: width)
        for (neighbour, kinds) in kinds {
            let (open, isMatched) = follow(state, upTo: neighbour)
            for kind in kinds {
                let next = isMatched ? width : successor(of: open, taking: kind, neighbour)
                guard next < Self.maximumCells else { return false }
                row[kind] = UInt16(next)
            }
        }
        if follow(state, upTo: .none).isMatched { row[width - 1] = UInt16(width) }
        table += row
        return true
    }

    private mutating func successor(of open: [Int], taking kind: Int, _ neighbour: Neighbour) -> Int {
        steps += open.count + 1
        var instructions: [Int32] = []
        for instruction in open {
            guard case .set(let set) = program.instructions[instruction], membership[set * partition.count + kind]
            else { continue }
            instructions.append(Int32(instruction + 1))
        }
        if !program.isAnchored { instructions.append(Int32(program.start)) }
        guard !instructions.isEmpty else { return Automaton.dead }
        if instructions.count > 1 { instructions.sort() }
        return number(of: State(instructions: instructions, before: neighbour))
    }

    /// The instructions that take a code point once the next neighbour is known, and whether the pattern has matched.
    private mutating func follow(_ state: State, upTo after: Neighbour) -> (open: [Int], isMatched: Bool) {
        round += 1
        var open: [Int] = []
        var isMatched = false
        var pending = state.instructions.map { Int($0) }
        while let instruction = pending.popLast() {
            guard reached[instruction] != round else { continue }
            reached[instruction] = round
            steps += 1
            switch program.instructions[instruction] {
            case .set: open.append(instruction)
            case .match: isMatched = true
            case .jump(let target): pending.append(target)
            case .split(let first, let second): pending += [first, second]
            case .assertion(let assertion):
                if assertion.holds(between: state.before, and: after) { pending.append(instruction + 1) }
            case .counter, .look, .save, .clear, .progress, .backreference: break
            }
        }
        return (open, isMatched)
    }
}
