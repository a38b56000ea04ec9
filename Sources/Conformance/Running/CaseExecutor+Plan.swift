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
        stop: StopRequest,
        announce: @escaping @Sendable (String) -> Void = { _ in }
    ) {
        self.init(
            plan: plan,
            transport: transport,
            builder: RequestBuilder(values: values),
            settings: settings,
            redactor: redactor,
            pacer: Pacer(requestsPerSecond: settings.requestsPerSecond, maximum: settings.maximumRequests, stop: stop),
            books: Self.books(plan),
            announce: announce
        )
    }

    /// What judging takes, by operation.
    private static func books(_ plan: Plan) -> [String: OperationBook] {
        let clauses = Dictionary(grouping: plan.responseConstraints) { $0.operation }
        return Dictionary(
            uniqueKeysWithValues: plan.contract.operations.map { operation in
                (operation.id, OperationBook(operation, clauses: clauses[operation.id] ?? [], in: plan.contract))
            }
        )
    }
}
