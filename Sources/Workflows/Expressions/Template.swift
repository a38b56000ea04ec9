package import JSONText

/// A text in which values may stand: an expression alone, or expressions in braces between other text.
///
/// Source: Arazzo 1.0.1, Runtime Expressions: values keep their type, embedded ones become text.
package struct Template: Sendable, Hashable {
    private enum Piece: Sendable, Hashable {
        case text(String)
        case expression(Expression)
    }

    /// How a value is written into the text around it.
    enum Escaping {
        case none
        /// Inside a quoted literal of a JSONPath query, so that no value can end it.
        ///
        /// Source: RFC 9535 section 2.3.1.1.
        case jsonPath
    }

    private let pieces: [Piece]
    private let isWhole: Bool

    package init(_ text: String) throws(ExpressionError) {
        if Expression.isExpression(text) {
            pieces = [.expression(try Expression(text))]
            isWhole = true
            return
        }
        var pieces: [Piece] = []
        var plain = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{") {
            let inside = rest[rest.index(after: open)...]
            guard Expression.isExpression(inside), let close = inside.firstIndex(of: "}") else {
                plain += rest[...open]
                rest = inside
                continue
            }
            plain += rest[..<open]
            if !plain.isEmpty { pieces.append(.text(plain)) }
            plain = ""
            pieces.append(.expression(try Expression(String(inside[..<close]))))
            rest = inside[inside.index(after: close)...]
        }
        plain += rest
        if !plain.isEmpty || pieces.isEmpty { pieces.append(.text(plain)) }
        self.pieces = pieces
        isWhole = false
    }

    package var expressions: [Expression] {
        pieces.compactMap { if case .expression(let expression) = $0 { expression } else { nil } }
    }

    /// The value; throws the first expression that has none.
    package func value(in scope: Scope) throws(ExpressionError) -> JSONValue {
        if isWhole, case .expression(let expression) = pieces[0] { return try Self.value(expression, scope) }
        return .string(try text(in: scope))
    }

    /// The text with every value written in.
    func text(in scope: Scope, escaping: Escaping = .none) throws(ExpressionError) -> String {
        var result = ""
        for piece in pieces {
            switch piece {
            case .text(let text): result += text
            case .expression(let expression):
                let text = Self.text(of: try Self.value(expression, scope))
                result += escaping == .none ? text : Self.escaped(text, quote: Self.openQuote(in: result))
            }
        }
        return result
    }

    /// The text with `1` in place of every expression, to see whether what is written around them parses.
    var outline: String {
        pieces.map { if case .text(let text) = $0 { text } else { "1" } }.joined()
    }

    private static func value(_ expression: Expression, _ scope: Scope) throws(ExpressionError) -> JSONValue {
        guard let value = scope.value(of: expression) else {
            throw ExpressionError(reason: "\(expression) has no value")
        }
        return value
    }

    /// Texts as they are, anything else as JSON.
    static func text(of value: JSONValue) -> String { value.stringValue ?? value.serialized() }

    /// The quote that is open at the end of the text.
    private static func openQuote(in text: String) -> Character? {
        var open: Character?
        var isEscaped = false
        for character in text {
            if isEscaped {
                isEscaped = false
            } else if character == "\\" {
                isEscaped = open != nil
            } else if character == open {
                open = nil
            } else if open == nil, character == "'" || character == "\"" {
                open = character
            }
        }
        return open
    }

    private static func escaped(_ text: String, quote: Character?) -> String {
        guard let quote else { return text }
        // A JSON string's own escapes are those of RFC 9535; only the quotes differ.
        let json = JSONValue.string(text).serialized().dropFirst().dropLast()
        return quote == "\"" ? String(json) : String(json.replacing("\\\"", with: "\"").replacing("'", with: "\\'"))
    }
}
