import Testing

@testable import ECMARegex

@Suite("engines")
struct EngineTests {
    private enum Kind: String { case literal, runs, automaton, conditions, simulation, backtracking }

    private static func kind(_ engine: Engine) -> Kind {
        switch engine {
        case .literal: .literal
        case .runs: .runs
        case .automaton: .automaton
        case .conditions: .conditions
        case .simulation: .simulation
        case .backtracking: .backtracking
        }
    }

    @Test(
        "takes the simplest way that is right for the pattern",
        arguments: [
            ("", "literal"), ("foo", "literal"), ("(f)(?:oo)", "literal"), ("^x-", "runs"), ("^[0-9]{10,15}$", "runs"),
            ("^.{1,100000}$", "runs"), ("^a+b?c{3}$", "runs"), ("^a*a$", "automaton"), ("^a?b?a$", "automaton"),
            ("^a*b?", "runs"), ("a+", "automaton"), ("^(?:ab)+$", "automaton"),
            ("^(?=.*\\d)[a-z0-9]{8,}$", "conditions"),
            ("a(?=b)", "simulation"), ("[a-z]{5,65535}", "simulation"), ("(a)\\1", "backtracking"),
        ]
    )
    func choice(pattern: String, kind: String) throws {
        #expect(Self.kind(try Engine(try PatternParser.parse(pattern))).rawValue == kind)
    }

    static let patterns = [
        "a|b", "^(?:a|ab)(?:c|bcd)$", "^(a|a)*b$", "(ab|a)(bc|c)?$", "^[ab]*a[ab]{3}$", "a{2,4}b", "^(a{1,2}){2,3}$",
        "(a{2,3}|b)+c", "\\bab\\b|\\Bb", "(?m:^a$)", "(?m:b$)|(?m:^c)", "^(?:a|\\n)*$", "(?s:a.b)", "a.b", "^(a?b??)*$",
        "^.{2,9}$", "[^a]{3}$", "(?:a|b){3,9}c", "^(?:a{0,12}b)*$", "[ab]{10,12}c", "^[ab]{9,}$", "^a*?b+?$", "$", "^",
        "^(?:é|a)+$", "(?i:A|É)b", "^\\w+\\W\\w+$", "a^|b", "(?:^a|b)c", "^(?:(?:a{9,10}){2}|b)$",
    ]

    @Test("the automaton, the simulation and backtracking agree", arguments: patterns)
    func agreement(pattern: String) throws {
        let tree = try PatternParser.parse(pattern)
        let chosen = try RegularExpression(pattern)
        let automaton = try #require(AutomatonBuilder.build(try ProgramCompiler.compile(tree.plain, for: .automaton)))
        let simulation = try ProgramCompiler.compile(tree.plain, for: .simulation)
        let backtracking = try ProgramCompiler.compile(tree, for: .backtracking)
        var chance = Chance(11)
        let letters: [Character] = ["a", "a", "a", "b", "b", "c", "\n", "é", "A", " "]
        var matched = 0
        for round in 0..<400 {
            let length = Int.random(in: 0...(round < 200 ? 6 : 20), using: &chance)
            let alphabet = letters.prefix(round % 3 == 0 ? 10 : round % 3 == 1 ? 6 : 5)
            var text = ""
            for _ in 0..<length { text.append(alphabet.randomElement(using: &chance) ?? "a") }
            let values = text.unicodeScalars.map(\.value)
            var matcher = BacktrackingMatcher(backtracking, values, steps: 1_000_000)
            let expected = try matcher.matches()
            var linear = LinearMatcher(simulation, values)
            #expect(linear.matches() == expected, "simulation of \(pattern) on \(text.debugDescription)")
            let isAccepted = Array(text.utf8).withUnsafeBufferPointer { automaton.matches($0) }
            #expect(isAccepted == expected, "automaton of \(pattern) on \(text.debugDescription)")
            #expect(chosen.matches(text) == expected, "\(pattern) on \(text.debugDescription)")
            if expected { matched += 1 }
        }
        #expect(matched > 0, "\(pattern) matched none of the texts")
    }

    @Test(
        "makes one repetition of two where the counts leave no gap",
        arguments: [
            ("(a{0,1000}){0,1000}", "a{0,1000000}"), ("(a+)+", "a{1,}"), ("(a*)*", "a{0,}"), ("(a{2}){3}", "a{6,6}"),
            ("(a{2}){0,3}", "(a{2,2}){0,3}"), ("(a{2,3}){0,3}", "(a{2,3}){0,3}"), ("(a{2,3}){1,3}", "a{2,9}"),
            ("(a{3,4}){1,2}", "(a{3,4}){1,2}"), ("(a{3,4}){2,3}", "a{6,12}"), ("(a?){0}", ""), ("((a)){1}", "a"),
        ]
    )
    func repetitions(pattern: String, simple: String) throws {
        #expect(Self.text(try PatternParser.parse(pattern).plain) == simple)
    }

    private static func text(_ node: Node) -> String {
        switch node {
        case .empty: ""
        case .set: "a"
        case .repetition(.set, let minimum, let maximum, _): "a{\(minimum),\(maximum.map(String.init) ?? "")}"
        case .repetition(let body, let minimum, let maximum, _):
            "(\(text(body))){\(minimum),\(maximum.map(String.init) ?? "")}"
        default: "?"
        }
    }
}
