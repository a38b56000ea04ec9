import JSONPath
import JSONText
import Testing

/// What a query should select: values and normalized paths, as the tables of the standard print them.
struct Selection: Sendable, CustomTestStringConvertible {
    let query: String
    /// Each selected value with its normalized path; the path is empty where a table gives none.
    let nodes: [(value: String, path: String)]

    init(_ query: String, _ nodes: [(String, String)]) {
        self.query = query
        self.nodes = nodes.map { (value: $0.0, path: $0.1) }
    }

    var testDescription: String { query }

    func check(in document: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let selected = try PathQuery(query).nodes(in: JSONValue(parsing: document))
        try #require(
            selected.count == nodes.count,
            "\(selected.map(\.normalizedPath))",
            sourceLocation: sourceLocation
        )
        for (node, expected) in zip(selected, nodes) {
            #expect(try node.value == JSONValue(parsing: expected.value), sourceLocation: sourceLocation)
            #expect(node.normalizedPath == expected.path, sourceLocation: sourceLocation)
        }
    }

    typealias SourceLocation = Testing.SourceLocation
}
