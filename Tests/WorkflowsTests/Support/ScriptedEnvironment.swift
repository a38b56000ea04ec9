import JSONText
import Threads
import Workflows

/// Answers the steps of a workflow from a list, and keeps what it was asked to do.
final class ScriptedEnvironment: WorkflowEnvironment {
    private let answers: Monitor<[(status: Int, body: JSONValue)]>
    private let kept = Monitor<(requests: [StepRequest], pauses: [Double])>(([], []))
    private let values: JSONObject
    let patience: Double

    init(_ answers: [(status: Int, body: JSONValue)], inputs: JSONObject = [:], patience: Double = 0) {
        self.answers = Monitor(answers)
        self.patience = patience
        values = inputs
    }

    var requests: [StepRequest] { kept.withLock { $0.requests } }
    var pauses: [Double] { kept.withLock { $0.pauses } }

    func inputs(of workflow: Workflow, given: JSONObject) -> JSONObject {
        var inputs = values
        for (name, value) in given { inputs[name] = value }
        return inputs
    }

    func send(_ request: StepRequest, for step: Step) -> StepReply? {
        kept.withLock { $0.requests.append(request) }
        guard let answer = answers.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) else { return nil }
        let exchange = StepExchange(
            url: "/items",
            method: "POST",
            parameters: request.parameters,
            requestBody: request.payload,
            statusCode: answer.status,
            responseBody: answer.body
        )
        return StepReply(exchange: exchange, isAsExpected: step.expectation == nil || answer.status == 200)
    }

    func pause(seconds: Double) { kept.withLock { $0.pauses.append(seconds) } }
}
