import HTTPMessages
import JSONText
import OpenAPIContract

/// The body must come as the media type of the contract, where a document says so.
struct ContentTypeCheck: RequestCheck {
    func violation(in request: ReceivedRequest, of operation: MockedOperation, settings: MockSettings) -> Violation? {
        guard let body = operation.operation.requestBody, body.certainty["media-type"] != .silent,
            let wanted = operation.body?.mediaType
        else { return nil }
        guard let text = request.request.fields["Content-Type"] else {
            guard body.isRequired || request.request.body != nil else { return nil }
            return Violation(
                "content-type",
                policy: body.policy,
                reason: "the header Content-Type is missing; expected \(body.mediaType)",
                fields: ["Content-Type"]
            )
        }
        guard text != body.mediaType, MediaType(text)?.matches(wanted) != true else { return nil }
        return Violation(
            "content-type",
            policy: body.policy,
            reason: "the media type is not \(body.mediaType)",
            fields: ["Content-Type"],
            value: .string(text)
        )
    }
}
