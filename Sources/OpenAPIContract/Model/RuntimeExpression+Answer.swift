import JSONText

extension RuntimeExpression {
    /// The place in an answer's body that an expression like `$response.body#/data` names; nil for any other text.
    ///
    /// Source: OpenAPI 3.1.1 section 4.8.20.4 (Runtime Expressions).
    static func answerPointer(_ text: String) -> JSONPointer? {
        if text == "$response.body" { return JSONPointer() }
        let prefix = "$response.body#"
        guard text.hasPrefix(prefix) else { return nil }
        return JSONPointer(String(text.dropFirst(prefix.count)))
    }
}
