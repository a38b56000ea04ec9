package import HTTPMessages
import JSONText
package import OpenAPIContract

/// A server that answers as contracts say, from their schemas, policies and examples alone.
///
/// A request that breaks the contract gets the outcome that `x-on-violation` lists first for that kind of violation. A
/// request that keeps it gets the documented success: the contract's example with `x-echo`, `x-unique` and `x-state`
/// carried out. `Prefer: example=NAME` or `Prefer: code=N` asks for any documented outcome (RFC 7240).
package final class MockResponder: HTTPResponder {
    private let routes: [Route]
    private let settings: MockSettings
    private let memory = MockMemory()

    /// Prepares every operation of the contracts.
    ///
    /// - Throws: `ContractError` where a schema of a contract does not compile.
    package init(contracts: [Contract], settings: MockSettings = MockSettings()) throws(ContractError) {
        var routes: [Route] = []
        for contract in contracts {
            var paths: [String] = []
            for operation in contract.operations where !paths.contains(operation.path) { paths.append(operation.path) }
            for path in paths {
                var operations: [MockedOperation] = []
                for operation in contract.operations where operation.path == path {
                    operations.append(try MockedOperation(operation, of: contract))
                }
                routes.append(Route(path: path, servers: contract.servers, operations: operations))
            }
        }
        self.routes = routes
        self.settings = settings
    }

    /// The answer to a request.
    package func respond(to request: HTTPRequest) -> HTTPResponse {
        let segments = PathTemplate.segments(of: request.path)
        let matches = routes.compactMap { route in
            segments.flatMap(route.match).map { (route: route, match: $0) }
        }
        .sorted { $0.match.literalSegments > $1.match.literalSegments }
        guard
            let (route, match) = matches.first(where: { $0.route.operation(for: request.method) != nil })
                ?? matches.first
        else { return PlainRefusal.unknownPath(request.path, known: routes.map(\.path)) }
        guard let operation = route.operation(for: request.method) else {
            return undeclaredMethod(request, on: route, pathValues: match.values)
        }
        return respond(to: received(request, by: operation, pathValues: match.values), by: operation)
    }

    private func respond(to request: ReceivedRequest, by operation: MockedOperation) -> HTTPResponse {
        if let preference = Preference(request.request.fields) {
            return preferred(preference, for: request, by: operation)
        }
        for check in RequestChecks.all {
            if let violation = check.violation(in: request, of: operation, settings: settings) {
                return refusal(of: violation, in: request, by: operation)
            }
        }
        if let given = settings.given, let template = operation.answers[given] {
            return answer(template, to: request, by: operation)
        }
        if let repetition = operation.operation.state?.refusesRepetition {
            let payload = Payload(operation: operation, request: request)
            guard memory.takesFirstTime(payload) else {
                let reason = "the same payload was sent before"
                if let template = operation.answers[repetition.outcome] {
                    return answer(
                        template,
                        to: request,
                        by: operation,
                        violation: Violation("repetition", policy: operation.operation.policy, reason: reason)
                    )
                }
                return PlainRefusal.response("repetition", status: 409, message: reason)
            }
        }
        guard let success = operation.success else {
            return PlainRefusal.response(
                "no-success",
                status: 501,
                message: "the contract documents no success of \(operation.operation.id)"
            )
        }
        return answer(success, to: request, by: operation, keepingState: operation.operation.state)
    }

    /// The answer that a documented outcome is; `state` is what it stores or lists.
    private func answer(
        _ template: OutcomeTemplate,
        to request: ReceivedRequest,
        by operation: MockedOperation,
        violation: Violation? = nil,
        status: Int? = nil,
        fields: HTTPFields = [],
        keepingState state: StateRule? = nil
    ) -> HTTPResponse {
        let items = state?.lists.map { lists -> [JSONValue] in
            request.value(of: lists.owner).map {
                memory.items(on: .init(contract: operation.contract, collection: lists.collection, owner: $0))
            } ?? []
        }
        let fresh = FreshValues(seed: settings.seed, next: memory.nextNumber)
        let body = template.body(for: request, violation: violation, items: items, fresh: fresh)
        if let stores = state?.stores, let item = body?[stores.item],
            let owner = request.value(of: stores.owner)
        {
            memory.store(
                item,
                identity: item[stores.identifiedBy],
                on: .init(contract: operation.contract, collection: stores.collection, owner: owner)
            )
        }
        let status =
            status ?? template.statuses.status(for: template.outcome.kind == .failure ? violation?.kind : nil)
        var answer = MockAnswer(
            operation: operation.operation.id,
            outcome: template.outcome.name,
            status: status,
            mediaType: template.mediaType,
            fields: template.fields(status: status, with: fields),
            body: body
        )
        settings.alteration?(&answer)
        return PlainRefusal.response(
            status: answer.status,
            mediaType: answer.mediaType,
            fields: answer.fields,
            body: answer.body
        )
    }

    private func refusal(
        of violation: Violation,
        in request: ReceivedRequest,
        by operation: MockedOperation,
        fields: HTTPFields = []
    ) -> HTTPResponse {
        let failures = operation.operation.failures
        let generic = failures.first { $0.name == "failure" }
        let outcome: Outcome? =
            switch violation.expectation {
            case .outcomes(let names):
                names.lazy.compactMap { operation.operation.outcome(named: $0) }.first ?? generic ?? failures.first
            case .anyFailure: generic ?? failures.first
            case .rejected: generic
            }
        guard let template = outcome.flatMap({ operation.answers[$0.name] }) else {
            return PlainRefusal.response(
                violation.kind,
                status: StatusChoice.status(for: violation.kind),
                message: violation.reason,
                fields: fields
            )
        }
        return answer(template, to: request, by: operation, violation: violation, fields: fields)
    }

    private func preferred(
        _ preference: Preference,
        for request: ReceivedRequest,
        by operation: MockedOperation
    ) -> HTTPResponse {
        let outcomes = operation.operation.outcomes
        switch preference {
        case .example(let name):
            let outcome = outcomes.first { $0.examples.contains { $0.name == name } }
            if let template = operation.answers[name] ?? outcome.flatMap({ operation.answers[$0.name] }) {
                return answer(template, to: request, by: operation)
            }
        case .code(let status):
            if (200...599).contains(status),
                let outcome = StatusChoice.outcome(of: operation.operation, under: status),
                let template = operation.answers[outcome.name]
            {
                return answer(template, to: request, by: operation, status: status)
            }
        }
        return PlainRefusal.response(
            "unknown-preference",
            status: 400,
            message: "\(operation.operation.id) documents no such outcome as the header Prefer asks for",
            members: [("outcomes", .array(outcomes.map { .string($0.name) }))]
        )
    }

    private func undeclaredMethod(
        _ request: HTTPRequest,
        on route: Route,
        pathValues: [String: String]
    ) -> HTTPResponse {
        let allowed = route.allowedMethods.joined(separator: ", ")
        guard request.method != "OPTIONS" else {
            return HTTPResponse(
                status: 204,
                reason: HTTPStatus.phrase(of: 204),
                fields: [HTTPField(name: "Allow", value: allowed)]
            )
        }
        let operation = route.operations[0]
        let violation = Violation(
            "undeclared-method",
            policy: operation.operation.policy,
            reason: "the method \(request.method) is not one of \(allowed)"
        )
        let received = received(request, by: operation, pathValues: pathValues)
        let fields: HTTPFields = [HTTPField(name: "Allow", value: allowed)]
        return refusal(of: violation, in: received, by: operation, fields: fields)
    }

    private func received(
        _ request: HTTPRequest,
        by operation: MockedOperation,
        pathValues: [String: String]
    ) -> ReceivedRequest {
        ReceivedRequest(request, pathValues: pathValues, reads: operation.operation.requestBody?.mediaType)
    }
}
