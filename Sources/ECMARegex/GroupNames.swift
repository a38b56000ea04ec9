/// The groups of a pattern, found before it is read, since a reference may stand before its group.
struct GroupNames {
    /// How many capturing groups there are.
    var groupCount = 0
    /// The numbers of the groups of each name.
    var numbers: [GroupName: [Int]] = [:]

    /// Finds the groups of the pattern that a parser is about to read.
    ///
    /// - Throws: `RegularExpressionError` for a name that is none, or that two groups of one alternative bear.
    static func scan(_ start: PatternParser) throws(RegularExpressionError) -> GroupNames {
        var parser = start
        var result = GroupNames()
        var places: [GroupName: [[Branch]]] = [:]
        var path = [Branch(disjunction: 0, alternative: 0)]
        var disjunctions = 1
        var isInClass = false
        while parser.index < parser.scalars.count {
            let offset = parser.index
            if parser.take("\\") {
                parser.index += 1
            } else if isInClass {
                isInClass = !parser.starts(with: "]")
                parser.index += 1
            } else if parser.take("(") {
                path.append(Branch(disjunction: disjunctions, alternative: 0))
                disjunctions += 1
                if parser.starts(with: "?<"), !parser.starts(with: "?<="), !parser.starts(with: "?<!") {
                    parser.index += 2
                    let name = try parser.groupName()
                    result.groupCount += 1
                    let place = Array(path.dropLast())
                    guard places[name, default: []].allSatisfy({ exclude($0, place) }) else {
                        throw parser.failure("the group name `\(name)` is used twice", at: offset)
                    }
                    places[name, default: []].append(place)
                    result.numbers[name, default: []].append(result.groupCount)
                } else if !parser.starts(with: "?") {
                    result.groupCount += 1
                }
            } else {
                if parser.starts(with: ")"), path.count > 1 { path.removeLast() }
                if parser.starts(with: "|") { path[path.count - 1].alternative += 1 }
                isInClass = parser.starts(with: "[")
                parser.index += 1
            }
        }
        return result
    }

    /// One alternative of one disjunction.
    private struct Branch {
        let disjunction: Int
        var alternative: Int
    }

    /// Whether two places lie in different alternatives of one disjunction, so that at most one takes part in a match.
    private static func exclude(_ first: [Branch], _ second: [Branch]) -> Bool {
        zip(first, second).contains { $0.disjunction == $1.disjunction && $0.alternative != $1.alternative }
    }
}

extension PatternParser {
    /// Reads a group name after its `<`, up to and with its `>`.
    ///
    /// Source: ECMA-262, section 22.2.1, GroupName
    mutating func groupName() throws(RegularExpressionError) -> GroupName {
        let start = index
        var name = GroupName()
        while !take(">") {
            guard var value = peek() else { throw failure("the group name is not closed", at: start) }
            let place = index
            index += 1
            if value == UInt32(ascii: "\\") {
                guard take("u") else { throw failure("only `\\u` escapes are allowed in a group name", at: place) }
                value = try unicodeEscape()
            }
            guard let scalar = Unicode.Scalar(value), isNamePart(scalar, isFirst: name.scalars.isEmpty) else {
                throw failure("\(Self.describe(value)) cannot stand here in a group name", at: place)
            }
            name.scalars.append(scalar)
        }
        guard !name.scalars.isEmpty else { throw failure("the group name is empty", at: start) }
        return name
    }

    private func isNamePart(_ scalar: Unicode.Scalar, isFirst: Bool) -> Bool {
        if scalar == "$" || scalar == "_" { return true }
        if isFirst { return scalar.properties.isIDStart }
        return scalar.properties.isIDContinue || scalar == "\u{200C}" || scalar == "\u{200D}"
    }
}
