import JSONSchema
import JSONText
import OpenAPIContract

/// Parameters must be there where they are required, and fit their schema.
struct ParameterCheck: RequestCheck {
    func violation(in request: ReceivedRequest, of operation: MockedOperation, settings: MockSettings) -> Violation? {
        for (parameter, schema, types) in operation.parameters {
            guard let text = request.text(of: parameter.name, in: parameter.location) else {
                guard parameter.isRequired, parameter.certainty["presence"] != .silent else { continue }
                let place = "\(parameter.location.rawValue) parameter \(parameter.name)"
                return Violation(
                    "missing-required",
                    policy: parameter.policy,
                    reason: "the \(place) is missing",
                    fields: [parameter.name]
                )
            }
            guard parameter.certainty["value"] != .silent else { continue }
            let value = ParameterCheck.value(of: text, types: types)
            guard !schema.accepts(value), let error = schema.errors(of: value).first else { continue }
            let place = "\(parameter.location.rawValue) parameter \(parameter.name)"
            return Violation(
                ViolationKinds.kind(of: error.keyword, on: value),
                policy: parameter.policy,
                reason: "the \(place) is wrong: \(error.message)",
                fields: [parameter.name],
                value: value
            )
        }
        return nil
    }

    /// A parameter's text as the type that its schema asks for; a string where it is none of that type.
    private static func value(of text: String, types: [String]) -> JSONValue {
        switch types.first {
        case "integer", "number": JSONNumber(literal: text).map { .number($0) } ?? .string(text)
        case "boolean" where text == "true" || text == "false": .bool(text == "true")
        case "array": .array(text.split(separator: ",").map { .string(String($0)) })
        default: .string(text)
        }
    }
}
