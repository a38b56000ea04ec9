import JSONText

/// A keyword that says yes or no by itself.
protocol AcceptanceCheck: CompiledKeyword {
    /// Whether the keyword accepts the instance.
    ///
    /// With a coverage the keyword marks every member and item that it evaluates successfully, so it must not stop
    /// before it has seen them all; without one it may.
    func accepts(_ instance: JSONValue, in scope: Scope, covering coverage: inout Coverage?) -> Bool
}

extension AcceptanceCheck {
    func join(_ acceptance: inout Acceptance) {
        acceptance.checks.append(self)
    }
}
