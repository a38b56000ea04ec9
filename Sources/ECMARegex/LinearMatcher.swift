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
    /// For each counter, the steps at which it was entered and is still counting from.
    private var entries: [EntryQueue]
    /// The counters that are counting.
    private var counting: [Int] = []

    init(_ program: Program, _ scalars: [UInt32]) {
        self.program = program
        self.scalars = scalars
        reached = [Int](repeating: 0, count: program.instructions.count)
        entries = [EntryQueue](repeating: EntryQueue(), count: program.counters.count)
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
        reset()
        let count = scalars.count
        var position = direction == .forward ? 0 : count
        for consumed in 0...count {
            step += 1
            var isMatched = false
            for instruction in next { follow(instruction, position, &isMatched) }
            leaveCounters(position, &isMatched)
            if consumed == 0 || !isAnchored { follow(start, position, &isMatched) }
            if isMatched, case .stop = onMatch(position) { return }
            if consumed == count || (isAnchored && current.isEmpty && counting.isEmpty) { return }
            let scalar = direction == .forward ? scalars[position] : scalars[position - 1]
            take(scalar)
            position += direction == .forward ? 1 : -1
        }
    }

    private mutating func reset() {
        current.removeAll(keepingCapacity: true)
        next.removeAll(keepingCapacity: true)
        for counter in counting { entries[counter].removeAll() }
        counting.removeAll(keepingCapacity: true)
    }

    /// Moves the states that take the code point from `current` to `next`, and stops the counters that do not.
    private mutating func take(_ scalar: UInt32) {
        next.removeAll(keepingCapacity: true)
        for instruction in current {
            if case .set(let number) = program.instructions[instruction], program.sets[number].contains(scalar) {
                next.append(instruction + 1)
            }
        }
        current.removeAll(keepingCapacity: true)
        counting.removeAll { counter in
            if program.sets[program.counters[counter].set].contains(scalar) { return false }
            entries[counter].removeAll()
            return true
        }
    }

    /// Forgets the entries that are beyond a counter's maximum, and goes on behind the counters that reached their minimum.
    private mutating func leaveCounters(_ position: Int, _ isMatched: inout Bool) {
        counting.removeAll { number in
            entries[number].removeAll(before: step - program.counters[number].maximum)
            return entries[number].oldest == nil
        }
        for index in counting.indices {
            let counter = program.counters[counting[index]]
            guard let oldest = entries[counting[index]].oldest, step - oldest >= counter.minimum else { continue }
            follow(counter.exit, position, &isMatched)
        }
    }

    /// Follows the steps that take nothing, and adds those that take a code point to `current`.
    private mutating func follow(_ start: Int, _ position: Int, _ isMatched: inout Bool) {
        pending.append(start)
        while let instruction = pending.popLast() {
            guard reached[instruction] != step else { continue }
            reached[instruction] = step
            switch program.instructions[instruction] {
            case .set: current.append(instruction)
            case .counter(let number): enter(number)
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

    private mutating func enter(_ number: Int) {
        let counter = program.counters[number]
        if entries[number].oldest == nil { counting.append(number) }
        // Without a maximum the oldest entry says all.
        if counter.maximum != .max || entries[number].oldest == nil { entries[number].append(step) }
        if counter.minimum == 0 { pending.append(counter.exit) }
    }
}
