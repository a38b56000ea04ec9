/// One operation of a contract.
package struct Operation: Sendable {
    /// What a request can do besides answering.
    package enum SideEffect: String, Sendable, Hashable, CaseIterable {
        case none, creates
        case contactsPeople = "contacts-people"
    }

    /// The `operationId`, in kebab-case.
    package let id: String
    /// The method in capitals.
    package let method: String
    /// The path with its parameters in braces: `/v1/{sid}/rcs/brand`.
    package let path: String
    package let summary: String
    package let parameters: [Parameter]
    package let requestBody: RequestBody?
    package let credentials: [Credential]
    /// The success first, then the failures in the contract's order.
    package let outcomes: [Outcome]
    package let policy: ViolationPolicy
    package let state: StateRule?
    package let sideEffect: SideEffect
    package let facts: [String]
    /// Methods that the path declares, and those about which the documents are silent: no case is made of them.
    package let declaredMethods: [String]
    package let silentMethods: [String]
    package let reference: NodeReference

    package init(
        id: String,
        method: String,
        path: String,
        summary: String,
        parameters: [Parameter],
        requestBody: RequestBody?,
        credentials: [Credential],
        outcomes: [Outcome],
        policy: ViolationPolicy,
        state: StateRule?,
        sideEffect: SideEffect,
        facts: [String],
        declaredMethods: [String],
        silentMethods: [String],
        reference: NodeReference
    ) {
        self.id = id
        self.method = method
        self.path = path
        self.summary = summary
        self.parameters = parameters
        self.requestBody = requestBody
        self.credentials = credentials
        self.outcomes = outcomes
        self.policy = policy
        self.state = state
        self.sideEffect = sideEffect
        self.facts = facts
        self.declaredMethods = declaredMethods
        self.silentMethods = silentMethods
        self.reference = reference
    }

    /// The outcome of that name.
    package func outcome(named name: String) -> Outcome? {
        outcomes.first { $0.name == name }
    }

    /// The documented failures.
    package var failures: [Outcome] { outcomes.filter { $0.kind == .failure } }
}
