import JSONText
package import OpenAPIContract
package import Workflows

extension RequestRecipe {
    /// The request of a workflow's step: what the step says, and the credentials of the operation.
    package init(_ request: StepRequest, to operation: Operation) {
        var parameters = request.parameters.map { parameter in
            let declared = operation.parameters.first {
                $0.location == parameter.location && $0.name == parameter.name
            }
            return ParameterValue(
                location: parameter.location,
                name: parameter.name,
                value: parameter.value,
                style: declared.map(ParameterStyle.init) ?? .plain
            )
        }
        var slots: [Slot] = []
        for credential in operation.credentials
        where !parameters.contains(where: { $0.location == credential.location && $0.name == credential.name }) {
            parameters.append(
                ParameterValue(
                    location: credential.location,
                    name: credential.name,
                    value: credential.placeholder
                )
            )
            slots.append(
                Slot(site: .parameter(credential.location, credential.name), source: .credential(credential.name))
            )
        }
        let mediaType = request.contentType ?? operation.requestBody?.mediaType
        let hasType = parameters.contains { $0.location == .header && $0.name.lowercased() == "content-type" }
        if request.payload != nil, let mediaType, !hasType {
            parameters.append(ParameterValue(location: .header, name: "Content-Type", value: mediaType))
        }
        self.init(
            operation: operation.id,
            method: operation.method,
            path: operation.path,
            parameters: parameters,
            body: Self.body(request.payload, mediaType ?? "application/json"),
            slots: slots
        )
    }

    /// JSON for media types of JSON; else a text stands for the body itself.
    private static func body(_ payload: JSONValue?, _ mediaType: String) -> Body {
        guard let payload else { return .none }
        if !mediaType.hasSuffix("json"), let text = payload.stringValue { return .bytes(Array(text.utf8)) }
        return .json(payload)
    }
}
