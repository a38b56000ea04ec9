import JSONText
import OpenAPIContract

/// Path parameters must not be empty, and be the ones of the account where the settings name them.
struct PathVariableCheck: RequestCheck {
    func violation(in request: ReceivedRequest, of operation: MockedOperation, settings: MockSettings) -> Violation? {
        for parameter in operation.operation.parameters where parameter.location == .path {
            let value = request.text(of: parameter.name, in: .path) ?? ""
            guard !value.isEmpty else {
                return Violation(
                    "path",
                    policy: parameter.policy,
                    reason: "the path parameter \(parameter.name) is empty",
                    fields: [parameter.name]
                )
            }
            guard parameter.certainty["value"] != .silent,
                let expected = settings.variables[parameter.name], !value.utf8.elementsEqual(expected.utf8)
            else { continue }
            return Violation(
                "path",
                policy: parameter.policy,
                reason: "the path parameter \(parameter.name) is not a known one",
                fields: [parameter.name],
                value: .string(value)
            )
        }
        return nil
    }
}
