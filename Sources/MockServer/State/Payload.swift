import HTTPMessages
import JSONText
import OpenAPIContract

/// What makes a request the same as another: the operation, its target, and its body as a JSON value.
struct Payload: Sendable, Hashable {
    private let contract: String
    private let operation: String
    private let target: String
    private let body: JSONValue?

    init(operation: MockedOperation, request: ReceivedRequest) {
        contract = operation.contract
        self.operation = operation.operation.id
        target = request.request.target
        body = request.json
    }
}
