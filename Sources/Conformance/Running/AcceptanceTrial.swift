package import CaseDerivation
package import HTTPMessages
import OpenAPIContract

/// Sends single cases of a plan to learn whether the server accepts them; judges nothing.
package struct AcceptanceTrial: Sendable {
    /// What came of a request.
    package enum Result: Sendable, Hashable {
        case accepted
        /// A refusal as a server gives it; in one phrase what was answered.
        case refused(String)
        /// No answer, or one that says nothing about the request: a crash, no JSON, no more requests allowed.
        case untold(String)
    }

    private let executor: CaseExecutor
    private let plan: Plan

    package init(
        plan: Plan,
        transport: any HTTPTransport,
        values: any ValueSource,
        settings: RunSettings,
        redactor: Redactor,
        stop: StopRequest
    ) {
        self.plan = plan
        executor = CaseExecutor(
            plan: plan,
            transport: transport,
            values: values,
            settings: settings,
            redactor: redactor,
            stop: stop
        )
    }

    /// How many requests went out.
    package var sent: Int { executor.pacer.sent }

    /// Sends what a case needs before it, then the case.
    package func result(of testCase: Case) -> Result {
        for support in plan.cases where testCase.setup.contains(support.id) { _ = executor.attempt(support) }
        guard let answer = executor.attempt(testCase)?.answers.last else {
            return .untold("no further request is allowed")
        }
        guard let response = answer.response, response.status < 500 else { return .untold(answer.summary) }
        guard let reading = answer.reading else {
            return (200...299).contains(response.status) ? .untold(answer.summary) : .refused(answer.summary)
        }
        if answer.isSuccess { return .accepted }
        // A success that breaks its clauses is none, and no refusal either.
        return reading.outcome.kind == .success ? .untold(answer.summary) : .refused(answer.summary)
    }
}
