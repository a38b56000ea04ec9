package import JSONText

/// What a workflow needs of the world while it is carried out.
package protocol WorkflowEnvironment {
    /// The inputs of a workflow: those that a calling step gives, and values for all others.
    func inputs(of workflow: Workflow, given: JSONObject) -> JSONObject
    /// Sends the request of a step and reads the answer; nil when nothing more may be sent.
    func send(_ request: StepRequest, for step: Step) -> StepReply?
    /// Lets time pass.
    func pause(seconds: Double)
    /// How long, in seconds, a step may be tried again whose retry asks for patience.
    var patience: Double { get }
}

/// What came back in a step.
package struct StepReply: Sendable {
    package let exchange: StepExchange
    /// Whether the answer is the outcome that the step expects, or it expects none.
    package let isAsExpected: Bool

    package init(exchange: StepExchange, isAsExpected: Bool) {
        self.exchange = exchange
        self.isAsExpected = isAsExpected
    }
}
