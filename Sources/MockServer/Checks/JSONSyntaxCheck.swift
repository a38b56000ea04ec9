import JSONText
import OpenAPIContract

/// The body must be there where it is required, and be JSON.
struct JSONSyntaxCheck: RequestCheck {
    func violation(in request: ReceivedRequest, of operation: MockedOperation, settings: MockSettings) -> Violation? {
        guard let body = operation.operation.requestBody else { return nil }
        switch request.body {
        case .json: return nil
        case .absent:
            guard body.isRequired else { return nil }
            return Violation("empty-body", policy: body.policy, reason: "the body is empty; expected a JSON value")
        case .malformed(let error):
            let place = "line \(error.location.line), column \(error.location.column)"
            return Violation("malformed-json", policy: body.policy, reason: "\(error.reason) (\(place))")
        }
    }
}
