/// Turns a syntax tree into a program.
struct ProgramCompiler {
    /// Which matcher the program is for.
    enum Purpose {
        /// All states beforehand: everything but one code point at a time is written out.
        case automaton
        /// All states at once: captures are left out, a lookahead is read from the end of the text backwards.
        case simulation
        /// One state at a time: captures are kept, a lookahead is read where it stands.
        case backtracking
    }

    /// The most instructions that a program may have.
    static let maximumSize = 100_000

    let purpose: Purpose
    private var program = Program()
    private var setNumbers: [CharacterClass: Int] = [:]
    /// The places in the program of the lookarounds by their numbers in the tree.
    private var lookNumbers: [Int: Int] = [:]

    /// Compiles a tree.
    ///
    /// - Throws: `RegularExpressionError` when the repetitions multiply to more than `maximumSize` instructions.
    static func compile(_ tree: Node, for purpose: Purpose) throws(RegularExpressionError) -> Program {
        guard size(of: tree, for: purpose) <= maximumSize else {
            throw RegularExpressionError(
                offset: 0,
                reason: "the repetitions amount to more than \(maximumSize) steps"
            )
        }
        var compiler = ProgramCompiler(purpose: purpose)
        compiler.program.registerCount = 2 * ((groups(in: tree)?.upperBound ?? 0) + 1)
        compiler.emitLooks(in: tree)
        compiler.program.start = compiler.program.instructions.count
        compiler.emit(tree, .forward)
        compiler.append(.match)
        compiler.program.isAnchored = tree.isAnchored(at: .start)
        return compiler.program
    }

    private init(purpose: Purpose) {
        self.purpose = purpose
    }

    private mutating func append(_ instruction: Program.Instruction) {
        program.instructions.append(instruction)
    }

    /// Emits the programs of the lookarounds, the inner ones first, so that each finds these before it.
    private mutating func emitLooks(in node: Node) {
        for child in node.children { emitLooks(in: child) }
        guard case .look(let body, let number, let side, let holds) = node else { return }
        let isForward = (side == .ahead) == (purpose == .backtracking)
        let direction: Program.Direction = isForward ? .forward : .backward
        lookNumbers[number] = program.looks.count
        program.looks.append(Program.Look(start: program.instructions.count, direction: direction, holds: holds))
        emit(body, direction)
        append(.match)
    }

    private mutating func emit(_ node: Node, _ direction: Program.Direction) {
        switch node {
        case .empty: break
        case .set(let set): append(.set(number(of: set)))
        case .sequence(let parts):
            for part in direction == .forward ? parts : parts.reversed() { emit(part, direction) }
        case .alternation(let branches): emit(branches: branches, direction)
        case .group(let body, let number):
            guard purpose == .backtracking else { return emit(body, direction) }
            append(.save(direction == .forward ? 2 * number : 2 * number + 1))
            emit(body, direction)
            append(.save(direction == .forward ? 2 * number + 1 : 2 * number))
        case .repetition(let body, let minimum, let maximum, let greed):
            emit(Repetition(body: body, minimum: minimum, maximum: maximum, greed: greed), direction)
        case .assertion(let assertion): append(.assertion(assertion))
        case .look(_, let number, _, _): append(.look(lookNumbers[number] ?? 0))
        case .backreference(let groups, let matching):
            program.references.append(Program.Reference(groups: groups, matching: matching))
            append(.backreference(program.references.count - 1))
        }
    }

    private mutating func number(of set: CharacterClass) -> Int {
        if let known = setNumbers[set] { return known }
        program.sets.append(set)
        setNumbers[set] = program.sets.count - 1
        return program.sets.count - 1
    }

    private mutating func emit(branches: [Node], _ direction: Program.Direction) {
        var exits: [Int] = []
        for branch in branches.dropLast() {
            let split = reserve()
            emit(branch, direction)
            exits.append(reserve())
            program.instructions[split] = .split(split + 1, program.instructions.count)
        }
        if let last = branches.last { emit(last, direction) }
        for exit in exits { program.instructions[exit] = .jump(program.instructions.count) }
    }

    /// Keeps a place for a jump whose target is not known yet.
    private mutating func reserve() -> Int {
        append(.jump(0))
        return program.instructions.count - 1
    }
}

// MARK: - Repetition

extension ProgramCompiler {
    private struct Repetition {
        let body: Node
        let minimum: Int
        let maximum: Int?
        let greed: Node.Greed
    }

    private mutating func emit(_ repetition: Repetition, _ direction: Program.Direction) {
        if case .set(let set) = repetition.body,
            Self.isCounted(repetition.minimum, repetition.maximum, for: purpose)
        {
            let counter = Program.Counter(
                set: number(of: set),
                minimum: repetition.minimum,
                maximum: repetition.maximum ?? .max,
                exit: program.instructions.count + 1
            )
            program.counters.append(counter)
            return append(.counter(program.counters.count - 1))
        }
        for _ in 0..<repetition.minimum { emit(oneOf: repetition, direction) }
        guard let maximum = repetition.maximum else {
            let split = reserve()
            emit(optional: repetition, direction)
            append(.jump(split))
            return set(split, repetition.greed)
        }
        var splits: [Int] = []
        for _ in 0..<max(0, maximum - repetition.minimum) {
            splits.append(reserve())
            emit(optional: repetition, direction)
        }
        for split in splits { set(split, repetition.greed) }
    }

    /// Whether a repetition of one class is counted and not written out.
    private static func isCounted(_ minimum: Int, _ maximum: Int?, for purpose: Purpose) -> Bool {
        purpose == .simulation && max(minimum, maximum ?? 0) > 8
    }

    /// Lets a split choose between the body after it and the place after the whole repetition.
    private mutating func set(_ split: Int, _ greed: Node.Greed) {
        let exit = program.instructions.count
        program.instructions[split] = greed == .greedy ? .split(split + 1, exit) : .split(exit, split + 1)
    }

    /// Emits a repetition beyond the minimum, which must not be empty.
    ///
    /// Source: ECMA-262, section 22.2.2.3.1, RepeatMatcher, step 2.b
    private mutating func emit(optional repetition: Repetition, _ direction: Program.Direction) {
        guard purpose == .backtracking, repetition.body.shortestLength == 0 else {
            return emit(oneOf: repetition, direction)
        }
        let register = program.registerCount
        program.registerCount += 1
        append(.save(register))
        emit(oneOf: repetition, direction)
        append(.progress(register))
    }

    private mutating func emit(oneOf repetition: Repetition, _ direction: Program.Direction) {
        if purpose == .backtracking, let groups = Self.groups(in: repetition.body) {
            append(.clear(2 * groups.lowerBound, 2 * groups.upperBound + 2))
        }
        emit(repetition.body, direction)
    }
}

// MARK: - Measures

extension ProgramCompiler {
    /// An upper bound of the instructions that a tree compiles to, `Int.max` when it overflows.
    static func size(of node: Node, for purpose: Purpose) -> Int {
        let parts = node.children.reduce(0) { $0.saturatingSum(size(of: $1, for: purpose)) }
        switch node {
        case .repetition(.set, let minimum, let maximum, _):
            if isCounted(minimum, maximum, for: purpose) { return 1 }
            return 2.saturatingProduct(maximum ?? minimum.saturatingSum(1)).saturatingSum(1)
        case .repetition(_, let minimum, let maximum, _):
            let copies = maximum ?? minimum.saturatingSum(1)
            let once = parts.saturatingSum(purpose == .backtracking ? 4 : 1)
            return once.saturatingProduct(copies).saturatingSum(1)
        case .alternation(let branches): return parts.saturatingSum(2 * branches.count)
        case .sequence: return parts
        default: return parts.saturatingSum(2)
        }
    }

    /// The lowest and the highest number of the groups in a tree.
    private static func groups(in node: Node) -> ClosedRange<Int>? {
        var range: ClosedRange<Int>?
        if case .group(_, let number) = node { range = number...number }
        for inner in node.children.compactMap(groups(in:)) {
            range = range.map { min($0.lowerBound, inner.lowerBound)...max($0.upperBound, inner.upperBound) } ?? inner
        }
        return range
    }
}
