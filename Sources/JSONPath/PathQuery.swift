public import JSONText

/// A JSONPath query: selects parts of a JSON value.
///
/// Neither the depth of the value nor its size costs stack; the nesting of the query itself is bounded.
///
/// Source: RFC 9535
public struct PathQuery: Sendable, Hashable, CustomStringConvertible {
    /// The query as it was given.
    public let source: String
    let segments: [Segment]

    /// Reads a query.
    ///
    /// - Throws: `PathSyntaxError` at the first character that breaks the grammar or the typing of functions, for an
    ///   unknown function, for an integer beyond 2^53-1, and for filters nested deeper than 100.
    ///
    /// Source: RFC 9535 sections 2.1.1 and 2.4.3
    public init(_ source: String) throws(PathSyntaxError) {
        self.source = source
        segments = try PathParser.parse(source)
    }

    /// The nodes that the query selects, in the order that the standard gives or prefers; one may stand more than once.
    ///
    /// Of duplicated members the last counts. Arrays are walked in their order, objects in the order of their members.
    ///
    /// Source: RFC 9535 section 2.1.2
    public func nodes(in root: JSONValue) -> [PathNode] {
        var evaluator = Evaluator(root: root)
        return evaluator.nodes(of: segments)
    }

    /// The query as it was given.
    public var description: String { source }

    /// Tells whether two queries are written the same, code point by code point.
    public static func == (left: PathQuery, right: PathQuery) -> Bool {
        ExactText(left.source) == ExactText(right.source)
    }

    /// Feeds the text.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(ExactText(source))
    }
}
