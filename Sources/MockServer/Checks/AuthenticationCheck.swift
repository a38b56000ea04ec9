import OpenAPIContract

/// Credentials must be there and be the right ones.
struct AuthenticationCheck: RequestCheck {
    func violation(in request: ReceivedRequest, of operation: MockedOperation, settings: MockSettings) -> Violation? {
        for credential in operation.operation.credentials {
            let policy = operation.operation.policy
            guard let value = request.text(of: credential.name, in: credential.location), !value.isEmpty else {
                guard credential.certainty["presence"] != .silent else { continue }
                return Violation(
                    "authentication",
                    policy: policy,
                    reason: "the \(credential.location.rawValue) \(credential.name) is missing",
                    fields: [credential.name]
                )
            }
            guard credential.certainty["value"] != .silent,
                let expected = settings.credentials[credential.name], !value.utf8.elementsEqual(expected.utf8)
            else { continue }
            return Violation(
                "authentication",
                policy: policy,
                reason: "the \(credential.location.rawValue) \(credential.name) is not a known one",
                fields: [credential.name]
            )
        }
        return nil
    }
}
