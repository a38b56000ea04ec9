/// Reads a pattern into its syntax tree.
///
/// Source: ECMA-262, section 22.2.1, with the `u` flag (so without Annex B)
struct PatternParser {
    /// The deepest nesting of groups and lookarounds.
    static let maximumDepth = 200

    let scalars: [UInt32]
    var index = 0
    var groupCount = 0
    var names: GroupNames
    /// The modifiers in force.
    var modifiers: Modifiers = []
    private var lookCount = 0
    private var depth = 0

    /// Reads a whole pattern.
    ///
    /// - Throws: `RegularExpressionError` at the first code point that breaks the grammar.
    static func parse(_ source: String) throws(RegularExpressionError) -> Node {
        var parser = PatternParser(scalars: source.unicodeScalars.map(\.value))
        parser.names = try GroupNames.scan(parser)
        let tree = try parser.disjunction()
        guard let extra = parser.peek() else { return tree }
        throw parser.failure("unexpected \(describe(extra))")
    }

    private init(scalars: [UInt32]) {
        self.scalars = scalars
        names = GroupNames()
    }

    // MARK: Reading

    func peek(_ distance: Int = 0) -> UInt32? {
        index + distance < scalars.count ? scalars[index + distance] : nil
    }

    func starts(with text: StaticString) -> Bool {
        text.withUTF8Buffer { bytes in
            index + bytes.count <= scalars.count
                && bytes.indices.allSatisfy { scalars[index + $0] == UInt32(bytes[$0]) }
        }
    }

    mutating func take(_ text: StaticString) -> Bool {
        guard starts(with: text) else { return false }
        index += text.utf8CodeUnitCount
        return true
    }

    func failure(_ reason: String, at offset: Int? = nil) -> RegularExpressionError {
        RegularExpressionError(offset: offset ?? index, reason: reason)
    }

    static func describe(_ value: UInt32?) -> String {
        guard let value else { return "the end of the pattern" }
        guard let scalar = Unicode.Scalar(value), value > 0x20, value != 0x7F else {
            return "U+" + String(repeating: "0", count: max(0, 4 - String(value, radix: 16).utf8.count))
                + String(value, radix: 16, uppercase: true)
        }
        return "`\(scalar)`"
    }

    // MARK: Grammar

    private mutating func disjunction() throws(RegularExpressionError) -> Node {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.maximumDepth else {
            throw failure("groups are nested deeper than \(Self.maximumDepth)")
        }
        var branches = [try alternative()]
        while take("|") { branches.append(try alternative()) }
        return branches.count == 1 ? branches[0] : .alternation(branches)
    }

    private mutating func alternative() throws(RegularExpressionError) -> Node {
        var parts: [Node] = []
        while let next = peek(), next != UInt32(ascii: "|"), next != UInt32(ascii: ")") {
            parts.append(try term())
        }
        switch parts.count {
        case 0: return .empty
        case 1: return parts[0]
        default: return .sequence(parts)
        }
    }

    private mutating func term() throws(RegularExpressionError) -> Node {
        if take("^") { return .assertion(modifiers.contains(.multiline) ? .lineStart : .start) }
        if take("$") { return .assertion(modifiers.contains(.multiline) ? .lineEnd : .end) }
        if take("\\b") { return .assertion(.wordBoundary(modifiers.caseMatching)) }
        if take("\\B") { return .assertion(.notWordBoundary(modifiers.caseMatching)) }
        let start = index
        if take("(?=") { return try look(from: start, .ahead, holds: true) }
        if take("(?!") { return try look(from: start, .ahead, holds: false) }
        if take("(?<=") { return try look(from: start, .behind, holds: true) }
        if take("(?<!") { return try look(from: start, .behind, holds: false) }
        return try quantified(try atom())
    }

    private mutating func atom() throws(RegularExpressionError) -> Node {
        guard let next = peek() else { throw failure("unexpected \(Self.describe(nil))") }
        let start = index
        if take("(?:") { return try body(from: start) }
        if starts(with: "(?"), !starts(with: "(?<") { return try modifiedBody() }
        if take("(") {
            if take("?<") { _ = try groupName() }
            groupCount += 1
            let number = groupCount
            return .group(try body(from: start), number: number)
        }
        if take("[") { return .set(modifiers.set(try characterClass())) }
        if take("\\") { return try atomEscape() }
        if take(".") { return .set(modifiers.contains(.dotAll) ? .all : .dot) }
        if "*+?".unicodeScalars.contains(where: { $0.value == next }) {
            throw failure("nothing to repeat before \(Self.describe(next))")
        }
        if "{}]".unicodeScalars.contains(where: { $0.value == next }) {
            throw failure("\(Self.describe(next)) stands alone; to be taken as itself it must be escaped")
        }
        index += 1
        return .set(modifiers.set(CharacterClass(scalar: next)))
    }

    private mutating func look(from start: Int, _ side: Node.Side, holds: Bool) throws(RegularExpressionError) -> Node {
        let inner = try body(from: start)
        defer { lookCount += 1 }
        return .look(inner, number: lookCount, side: side, holds: holds)
    }

    /// Reads what stands in a group and its closing parenthesis; `start` is the place of the opening one.
    mutating func body(from start: Int) throws(RegularExpressionError) -> Node {
        let node = try disjunction()
        guard take(")") else { throw failure("the group is not closed", at: start) }
        return node
    }
}

extension UInt32 {
    /// The code point of an ASCII character.
    init(ascii scalar: Unicode.Scalar) {
        self = scalar.value
    }
}
