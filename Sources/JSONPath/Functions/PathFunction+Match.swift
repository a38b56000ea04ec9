import JSONText

extension PathFunction {
    /// Whether a whole string matches a regular expression.
    ///
    /// Source: RFC 9535 section 2.4.6
    static let match = PathFunction(name: "match", parameters: [.value, .value], result: .logical) { arguments in
        .logical(InteroperableExpression.finds(arguments[1].value, in: arguments[0].value, .wholeText))
    }
}
