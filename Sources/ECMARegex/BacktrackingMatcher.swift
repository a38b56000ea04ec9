/// Runs a program on one state at a time, for patterns with backreferences.
///
/// Such a pattern can need a time exponential in the text, so the steps are counted and bounded.
struct BacktrackingMatcher {
    /// Thrown when the steps are used up.
    struct StepsExhausted: Error {}

    private let program: Program
    private let scalars: [UInt32]
    private var stepsLeft: Int

    init(_ program: Program, _ scalars: [UInt32], steps: Int) {
        self.program = program
        self.scalars = scalars
        stepsLeft = steps
    }

    /// Whether the program matches anywhere in the text.
    ///
    /// - Throws: `StepsExhausted` when the answer takes more steps than allowed.
    mutating func matches() throws(StepsExhausted) -> Bool {
        for position in 0...(program.isAnchored ? 0 : scalars.count) {
            var registers = [Int](repeating: -1, count: program.registerCount)
            if try run(from: program.start, position, .forward, &registers) { return true }
        }
        return false
    }

    private struct State {
        var instruction: Int
        var position: Int
        var registers: [Int]
    }

    /// Runs from one position; on success the registers hold the captures.
    private mutating func run(
        from start: Int,
        _ position: Int,
        _ direction: Program.Direction,
        _ registers: inout [Int]
    ) throws(StepsExhausted) -> Bool {
        var waiting: [State] = []
        var state = State(instruction: start, position: position, registers: registers)
        while true {
            guard stepsLeft > 0 else { throw StepsExhausted() }
            stepsLeft -= 1
            switch program.instructions[state.instruction] {
            case .match:
                registers = state.registers
                return true
            case .split(let first, let second):
                waiting.append(State(instruction: second, position: state.position, registers: state.registers))
                state.instruction = first
                continue
            case .jump(let target):
                state.instruction = target
                continue
            default:
                if try advance(&state, direction) {
                    state.instruction += 1
                } else if let other = waiting.popLast() {
                    state = other
                } else {
                    return false
                }
            }
        }
    }

    /// Does one step that either fails or goes on with the instruction after it.
    private mutating func advance(_ state: inout State, _ direction: Program.Direction) throws(StepsExhausted) -> Bool {
        switch program.instructions[state.instruction] {
        case .set(let number):
            let set = program.sets[number]
            return take(&state, direction) { set.contains($0) }
        case .assertion(let assertion): return assertion.holds(in: scalars, at: state.position)
        case .save(let register): state.registers[register] = state.position
        case .clear(let first, let end): for register in first..<end { state.registers[register] = -1 }
        case .progress(let register): return state.registers[register] != state.position
        case .look(let number):
            let look = program.looks[number]
            var registers = state.registers
            let isMatched = try run(from: look.start, state.position, look.direction, &registers)
            if isMatched && look.holds { state.registers = registers }
            return isMatched == look.holds
        case .backreference(let number): return takeCapture(number, &state, direction)
        case .match, .split, .jump, .counter: break
        }
        return true
    }

    private func take(_ state: inout State, _ direction: Program.Direction, where accepts: (UInt32) -> Bool) -> Bool {
        switch direction {
        case .forward:
            guard state.position < scalars.count, accepts(scalars[state.position]) else { return false }
            state.position += 1
        case .backward:
            guard state.position > 0, accepts(scalars[state.position - 1]) else { return false }
            state.position -= 1
        }
        return true
    }

    /// Takes the captured text once more; a group that captured nothing stands for the empty text.
    ///
    /// Source: ECMA-262, section 22.2.2.7.2, BackreferenceMatcher
    private mutating func takeCapture(_ number: Int, _ state: inout State, _ direction: Program.Direction) -> Bool {
        let reference = program.references[number]
        for group in reference.groups {
            let (start, end) = (state.registers[2 * group], state.registers[2 * group + 1])
            guard start >= 0, end >= start else { continue }
            let length = end - start
            stepsLeft -= length
            let target = direction == .forward ? state.position : state.position - length
            guard target >= 0, target + length <= scalars.count,
                scalars[start..<end].elementsEqual(scalars[target..<target + length], by: reference.matching.areEqual)
            else { return false }
            state.position += direction == .forward ? length : -length
            return true
        }
        return true
    }
}
