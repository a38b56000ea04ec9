import JSONText

extension PathFunction {
    /// Whether a string holds a part that matches a regular expression.
    ///
    /// Source: RFC 9535 section 2.4.7
    static let search = PathFunction(name: "search", parameters: [.value, .value], result: .logical) { arguments in
        .logical(InteroperableExpression.finds(arguments[1].value, in: arguments[0].value, .anyPart))
    }
}
