/// A regular expression of ECMA-262 with the `u` flag, as JSON Schema's `pattern` uses it.
///
/// A pattern without backreferences is matched in a time linear in the text, lookarounds included.
///
/// Source: ECMA-262, section 22.2; JSON Schema Validation 2020-12, section 6.3.3
public struct RegularExpression: Sendable, Hashable, CustomStringConvertible {
    /// The pattern as it was given.
    public let source: String
    /// The syntax tree.
    let tree: Node
    private let engine: Engine

    /// Whether a text matches, or that it could not be found out.
    public enum Decision: Sendable, Hashable {
        case matches
        case doesNotMatch
        /// The pattern has a backreference and the steps allowed were used up.
        case undecided
    }

    /// Reads a pattern.
    ///
    /// - Throws: `RegularExpressionError` for a pattern outside of the grammar, for a Unicode property that is not known,
    ///   for groups nested deeper than 200, and for repetitions that amount to more than 100,000 steps.
    public init(_ source: String) throws(RegularExpressionError) {
        self.source = source
        tree = try PatternParser.parse(source)
        engine = try Engine(tree)
    }

    /// Makes the expression of another tree than its pattern has.
    init(_ source: String, reading tree: Node) throws(RegularExpressionError) {
        self.source = source
        self.tree = tree
        engine = try Engine(tree)
    }

    /// The pattern between solidi, with its flag.
    public var description: String { "/\(source)/u" }

    /// Whether the pattern matches anywhere in the text; false as well when it is undecided.
    public func matches(_ text: String) -> Bool {
        decide(text) == .matches
    }

    /// Whether the pattern matches anywhere in the text; false as well when it is undecided.
    public func matches(scalars: [Unicode.Scalar]) -> Bool {
        decide(scalars: scalars) == .matches
    }

    /// How many steps a code point of a text takes at most, of a pattern without backreferences.
    var stepsPerCharacter: Int { engine.stepsPerCharacter }

    func decide(scalars: [Unicode.Scalar]) -> Decision {
        decide(String(String.UnicodeScalarView(scalars)))
    }

    /// Whether the pattern matches anywhere in the text, told apart from an answer that was not found.
    ///
    /// - Parameters:
    ///   - text: The text that is searched.
    ///   - steps: How many steps a pattern with backreferences may take.
    /// - Returns: The decision; never `undecided` for a pattern without backreferences.
    public func decide(_ text: String, steps: Int = 1_000_000) -> Decision {
        let decision = text.utf8.withContiguousStorageIfAvailable { engine.decide($0, steps: steps) }
        if let decision { return decision }
        var contiguous = text
        return contiguous.withUTF8 { engine.decide($0, steps: steps) }
    }

    /// Compares the patterns as written, code point by code point.
    public static func == (first: RegularExpression, second: RegularExpression) -> Bool {
        first.source.utf8.elementsEqual(second.source.utf8)
    }

    /// Hashes the pattern as written.
    public func hash(into hasher: inout Hasher) {
        for byte in source.utf8 { hasher.combine(byte) }
    }
}
