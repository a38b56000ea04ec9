/// Segments and selectors.
///
/// Source: RFC 9535 sections 2.3 and 2.5
extension PathParser {
    /// The segments that follow a root or current node, with the blanks before each.
    mutating func segments() throws(PathSyntaxError) -> [Segment] {
        var segments: [Segment] = []
        while true {
            let start = index
            skipBlanks()
            guard let segment = try segment() else {
                index = start
                return segments
            }
            segments.append(segment)
        }
    }

    private mutating func segment() throws(PathSyntaxError) -> Segment? {
        if take("..") {
            if peek() == "[" { return try bracketed(.descendant) }
            return Segment(kind: .descendant, selectors: [try shorthand()], isSingular: false)
        }
        if take(".") {
            let selector = try shorthand()
            guard case .name = selector else {
                return Segment(kind: .child, selectors: [selector], isSingular: false)
            }
            return Segment(kind: .child, selectors: [selector], isSingular: true)
        }
        return peek() == "[" ? try bracketed(.child) : nil
    }

    /// What may follow a dot without brackets.
    private mutating func shorthand() throws(PathSyntaxError) -> Selector {
        if take("*") { return .wildcard }
        let start = index
        guard let first = peek(), Self.isNameFirst(first) else { throw unexpected("a name, `*` or `[`") }
        _ = skip { Self.isNameFirst($0) || Self.isDigit($0) }
        return .name(text(from: start))
    }

    private mutating func bracketed(_ kind: Segment.Kind) throws(PathSyntaxError) -> Segment {
        index += 1
        var hasBlanks = skipBlanks()
        var selectors = [try selector()]
        while true {
            hasBlanks = skipBlanks() || hasBlanks
            if take("]") { break }
            guard take(",") else { throw unexpected("`,` or `]`") }
            skipBlanks()
            selectors.append(try selector())
        }
        var isSingular = kind == .child && selectors.count == 1 && !hasBlanks
        switch selectors[0] {
        case .name, .index: break
        default: isSingular = false
        }
        return Segment(kind: kind, selectors: selectors, isSingular: isSingular)
    }

    private mutating func selector() throws(PathSyntaxError) -> Selector {
        switch peek() {
        case "'", "\"": return .name(try string())
        case "*":
            index += 1
            return .wildcard
        case "?":
            index += 1
            skipBlanks()
            return .filter(try nested { parser throws(PathSyntaxError) in try parser.logicalExpression() })
        case ":", "-", .some("0"..."9"): return try indexOrSlice()
        default: throw unexpected("a selector: a name in quotes, an index, a slice, `*` or `?`")
        }
    }

    /// An index, or a slice where a colon follows.
    ///
    /// Source: RFC 9535 sections 2.3.3.1 and 2.3.4.1
    private mutating func indexOrSlice() throws(PathSyntaxError) -> Selector {
        var slice = Slice()
        if peek() != ":" {
            let start = try integer()
            let end = index
            skipBlanks()
            guard peek() == ":" else {
                index = end
                return .index(start)
            }
            slice.start = start
        }
        index += 1
        slice.end = try optionalInteger()
        let end = index
        skipBlanks()
        guard take(":") else {
            index = end
            return .slice(slice)
        }
        slice.step = try optionalInteger() ?? 1
        return .slice(slice)
    }

    /// An integer behind blanks; where there is none the blanks are left.
    private mutating func optionalInteger() throws(PathSyntaxError) -> Int? {
        let start = index
        skipBlanks()
        guard let next = peek(), next == "-" || Self.isDigit(next) else {
            index = start
            return nil
        }
        return try integer()
    }

    private mutating func integer() throws(PathSyntaxError) -> Int {
        let start = index
        let isNegative = take("-")
        guard let first = peek(), Self.isDigit(first) else { throw unexpected("a digit") }
        guard skip(while: Self.isDigit), first != "0" || (index == start + 1 && !isNegative) else {
            throw failure("expected an integer without leading zeros, found \(text(from: start))", at: start)
        }
        guard let value = Int(text(from: start)), Self.integers.contains(value) else {
            throw failure("expected an integer of at most 2^53-1, found \(text(from: start))", at: start)
        }
        return value
    }

    static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    private static func isNameFirst(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "_", "\u{80}"...: true
        default: false
        }
    }
}
