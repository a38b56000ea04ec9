import CaseDerivation
import HTTPMessages
import OpenAPIContract

extension CaseExecutor {
    /// Prepares all that carrying out the cases of a plan takes.
    init(
        plan: Plan,
        transport: any HTTPTransport,
        values: any ValueSource,
        settings: RunSettings,
        redactor: Redactor,
        stop: StopRequest
    ) {
        self.init(
            plan: plan,
            transport: transport,
            builder: RequestBuilder(values: values),
            settings: settings,
            redactor: redactor,
            pacer: Pacer(requestsPerSecond: settings.requestsPerSecond, maximum: settings.maximumRequests, stop: stop),
            readers: Dictionary(
                uniqueKeysWithValues: plan.contract.operations.map { ($0.id, OutcomeReader(operation: $0)) }
            ),
            clauseBook: ClauseBook(plan.responseConstraints)
        )
    }
}
