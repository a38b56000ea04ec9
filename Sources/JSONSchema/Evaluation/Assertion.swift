import JSONText

/// A keyword that looks at nothing but the instance, and has at most one fault to tell.
protocol Assertion: AcceptanceCheck {
    /// The keyword's name, as errors give it.
    static var name: String { get }

    /// Whether the instance satisfies the keyword; one of a type that the keyword does not concern does.
    func holds(for instance: JSONValue) -> Bool

    /// The fault of an instance that does not satisfy the keyword, in one sentence.
    func fault(of instance: JSONValue) -> String
}

extension Assertion {
    func accepts(_ instance: JSONValue, in scope: Scope, covering coverage: inout Coverage?) -> Bool {
        holds(for: instance)
    }

    func evaluate(_ instance: JSONValue, at place: Place, in scope: Scope, into findings: inout Findings) {
        guard !holds(for: instance) else { return }
        findings.fail(Self.name, at: place, fault(of: instance))
    }
}
