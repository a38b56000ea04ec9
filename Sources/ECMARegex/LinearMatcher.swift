/// Runs a program on all its states at once: the time is at most instructions times code points, whatever the pattern.
///
/// Lookarounds are answered beforehand, for every position, by one such run each. Backreferences are not understood.
struct LinearMatcher {
    private let program: Program
    private let scalars: [UInt32]
    /// For each lookaround, whether it holds before the code point with this index.
    private var answers: [[Bool]] = []

    private var current: [Int] = []
    private var next: [Int] = []
    private var pending: [Int] = []
    /// The step at which an instruction was last reached, so that it is followed once a step.
    private var reached: [Int]
    private var step = 0

    init(_ program: Program, _ scalars: [UInt32]) {
        self.program = program
        self.scalars = scalars
        reached = [Int](repeating: 0, count: program.instructions.count)
        for look in program.looks {
            var answer = [Bool](repeating: !look.holds, count: scalars.count + 1)
            run(from: look.start, look.direction, isAnchored: false) { position in
                answer[position] = look.holds
                return .goOn
            }
            answers.append(answer)
        }
    }

    /// Whether the program matches anywhere in the text.
    mutating func matches() -> Bool {
        var found = false
        run(from: program.start, .forward, isAnchored: program.isAnchored) { _ in
            found = true
            return .stop
        }
        return found
    }

    private enum Continuation {
        case goOn
        case stop
    }

    /// Starts the program at every position and reports the positions where a match ends.
    private mutating func run(
        from start: Int,
        _ direction: Program.Direction,
        isAnchored: Bool,
        onMatch: (Int) -> Continuation
    ) {
        current.removeAll(keepingCapacity: true)
        next.removeAll(keepingCapacity: true)
        let count = scalars.count
        var position = direction == .forward ? 0 : count
        for consumed in 0...count {
            step += 1
            var isMatched = false
            for instruction in next { follow(instruction, position, &isMatched) }
            if consumed == 0 || !isAnchored { follow(start, position, &isMatched) }
            if isMatched, case .stop = onMatch(position) { return }
            if consumed == count || (isAnchored && current.isEmpty) { return }
            let scalar = direction == .forward ? scalars[position] : scalars[position - 1]
            take(scalar)
            position += direction == .forward ? 1 : -1
        }
    }

    /// Moves the states that take the code point from `current` to `next`.
    private mutating func take(_ scalar: UInt32) {
        next.removeAll(keepingCapacity: true)
        for instruction in current {
            switch program.instructions[instruction] {
            case .scalar(let expected): if scalar == expected { next.append(instruction + 1) }
            case .set(let number): if program.sets[number].contains(scalar) { next.append(instruction + 1) }
            default: break
            }
        }
        current.removeAll(keepingCapacity: true)
    }

    /// Follows the steps that take nothing, and adds those that take a code point to `current`.
    private mutating func follow(_ start: Int, _ position: Int, _ isMatched: inout Bool) {
        pending.append(start)
        while let instruction = pending.popLast() {
            guard reached[instruction] != step else { continue }
            reached[instruction] = step
            switch program.instructions[instruction] {
            case .scalar, .set: current.append(instruction)
            case .match: isMatched = true
            case .jump(let target): pending.append(target)
            case .split(let first, let second):
                pending.append(second)
                pending.append(first)
            case .assertion(let assertion):
                if assertion.holds(in: scalars, at: position) { pending.append(instruction + 1) }
            case .look(let number): if answers[number][position] { pending.append(instruction + 1) }
            case .save, .clear, .progress: pending.append(instruction + 1)
            case .backreference: break
            }
        }
    }
}

extension Node.Assertion {
    /// Whether the condition holds before the code point with this index.
    ///
    /// Source: ECMA-262, section 22.2.2.4, without the `m` flag
    func holds(in scalars: [UInt32], at position: Int) -> Bool {
        switch self {
        case .start: position == 0
        case .end: position == scalars.count
        case .wordBoundary: Self.isBoundary(scalars, position)
        case .notWordBoundary: !Self.isBoundary(scalars, position)
        }
    }

    private static func isBoundary(_ scalars: [UInt32], _ position: Int) -> Bool {
        let before = position > 0 && CharacterClass.isWordCharacter(scalars[position - 1])
        let after = position < scalars.count && CharacterClass.isWordCharacter(scalars[position])
        return before != after
    }
}
