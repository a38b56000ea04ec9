/// One thing that a mock looks at before it takes a request.
protocol RequestCheck: Sendable {
    /// The first violation that this check finds.
    func violation(in request: ReceivedRequest, of operation: MockedOperation, settings: MockSettings) -> Violation?
}

/// The checks in the order in which they are made: the first violation decides the answer.
enum RequestChecks {
    static let all: [any RequestCheck] = [
        PathVariableCheck(),
        AuthenticationCheck(),
        ContentTypeCheck(),
        ParameterCheck(),
        JSONSyntaxCheck(),
        SchemaCheck(),
        RelativeTimeCheck(),
    ]
}
