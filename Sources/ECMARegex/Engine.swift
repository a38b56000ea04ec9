/// The fastest way that is known to match a pattern.
indirect enum Engine: Sendable {
    case literal(LiteralSearch)
    case runs(RunMatcher)
    case automaton(Automaton)
    /// All of these: a pattern that looks ahead from its start, `^(?=A)(?!B)C`, is `^A`, not `^B`, and `^C`.
    case conditions([Condition])
    case simulation(Program)
    case backtracking(Program)

    /// A pattern that must match or must not.
    struct Condition: Sendable {
        let engine: Engine
        let holds: Bool
    }

    /// Chooses the engine of a tree.
    ///
    /// - Throws: `RegularExpressionError` when the repetitions amount to too many steps.
    init(_ tree: Node) throws(RegularExpressionError) {
        if tree.hasBackreference {
            self = .backtracking(try ProgramCompiler.compile(tree, for: .backtracking))
        } else {
            self = try Self.linear(tree.plain)
        }
    }

    private static func linear(_ tree: Node) throws(RegularExpressionError) -> Engine {
        if let search = LiteralSearch(tree) { return .literal(search) }
        if let runs = RunMatcher(tree) { return .runs(runs) }
        if let conditions = try conditions(of: tree) { return .conditions(conditions) }
        if !tree.hasLook, ProgramCompiler.size(of: tree, for: .automaton) <= AutomatonBuilder.maximumSize {
            let program = try ProgramCompiler.compile(tree, for: .automaton)
            if let automaton = AutomatonBuilder.build(program) { return .automaton(automaton) }
        }
        return .simulation(try ProgramCompiler.compile(tree, for: .simulation))
    }

    /// The conditions of a tree that begins with `^` and lookaheads; nil for any other.
    private static func conditions(of tree: Node) throws(RegularExpressionError) -> [Condition]? {
        var parts = tree.parts[...]
        guard case .assertion(.start)? = parts.popFirst() else { return nil }
        var conditions: [Condition] = []
        while case .look(let body, _, .ahead, let holds)? = parts.first {
            let engine = try linear(Node.sequence([.assertion(.start), body]).plain)
            conditions.append(Condition(engine: engine, holds: holds))
            parts.removeFirst()
        }
        guard !conditions.isEmpty else { return nil }
        let rest = try linear(Node.sequence([.assertion(.start)] + parts).plain)
        return conditions + [Condition(engine: rest, holds: true)]
    }

    /// How many steps a code point takes at most; backtracking has its own limit.
    var stepsPerCharacter: Int {
        switch self {
        case .literal, .runs, .automaton, .backtracking: 1
        case .conditions(let conditions): conditions.reduce(0) { $0 + $1.engine.stepsPerCharacter }
        case .simulation(let program): program.instructions.count * (1 + program.looks.count)
        }
    }

    /// Whether the pattern matches anywhere in a text of valid UTF-8.
    func decide(_ text: UnsafeBufferPointer<UInt8>, steps: Int) -> RegularExpression.Decision {
        switch self {
        case .literal(let search): return search.matches(text) ? .matches : .doesNotMatch
        case .runs(let runs): return runs.matches(text) ? .matches : .doesNotMatch
        case .automaton(let automaton): return automaton.matches(text) ? .matches : .doesNotMatch
        case .conditions(let conditions):
            let holds = conditions.allSatisfy { ($0.engine.decide(text, steps: steps) == .matches) == $0.holds }
            return holds ? .matches : .doesNotMatch
        case .simulation(let program):
            var matcher = LinearMatcher(program, text.scalars)
            return matcher.matches() ? .matches : .doesNotMatch
        case .backtracking(let program):
            var matcher = BacktrackingMatcher(program, text.scalars, steps: steps)
            do {
                return try matcher.matches() ? .matches : .doesNotMatch
            } catch {
                return .undecided
            }
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The code points of valid UTF-8.
    fileprivate var scalars: [UInt32] {
        var scalars: [UInt32] = []
        scalars.reserveCapacity(count)
        var index = 0
        while index < count { scalars.append(scalar(at: &index)) }
        return scalars
    }
}
