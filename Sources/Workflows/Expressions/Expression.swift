import JSONText

/// A runtime expression: the name of a value that only a run knows.
///
/// Source: Arazzo 1.0.1, Runtime Expressions.
package struct Expression: Sendable, Hashable, CustomStringConvertible {
    /// What the expression begins at.
    package enum Root: Sendable, Hashable {
        case url, method, statusCode
        case request(Part)
        case response(Part)
        case inputs
        case outputs
        case step(String)
        case workflowInputs(String)
        case workflowOutputs(String)
    }

    /// A part of a message.
    package enum Part: Sendable, Hashable {
        case header(String), query(String), path(String), body
    }

    package let root: Root
    /// The name of an input or output; it may hold dots, behind which properties may stand instead.
    package let name: String
    /// Tokens of the pointer, indices and properties below the named value.
    package let path: [String]
    /// The expression as written.
    package let description: String

    init(root: Root, name: String = "", path: [String] = [], description: String) {
        self.root = root
        self.name = name
        self.path = path
        self.description = description
    }
}

/// Why a text is not what it is meant to be: a condition, an expression.
package struct ExpressionError: Error, Sendable, Hashable {
    package let reason: String
}
