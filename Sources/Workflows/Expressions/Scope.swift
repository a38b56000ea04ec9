import HTTPMessages
package import JSONText
import OpenAPIContract

/// What expressions can name at one moment of a run.
package struct Scope: Sendable {
    /// The values of a workflow that has ended.
    package struct Completed: Sendable {
        package let inputs: JSONObject
        package let outputs: JSONObject
    }

    package var inputs: JSONObject
    /// The outputs of the workflow that the step has called.
    package var outputs = JSONObject()
    package var steps: [String: JSONObject] = [:]
    package var workflows: [String: Completed]
    package var exchange: StepExchange?

    package init(inputs: JSONObject, workflows: [String: Completed] = [:], exchange: StepExchange? = nil) {
        self.inputs = inputs
        self.workflows = workflows
        self.exchange = exchange
    }

    /// The value that an expression names; nil where there is none.
    package func value(of expression: Expression) -> JSONValue? {
        switch expression.root {
        case .url: exchange.map { .string($0.url) }
        case .method: exchange.map { .string($0.method) }
        case .statusCode: exchange?.statusCode.map { .number(JSONNumber($0)) }
        case .request(let part): exchange.flatMap { Self.requestValue(part, $0) }?[JSONPointer(tokens: expression.path)]
        case .response(let part):
            exchange.flatMap { Self.responseValue(part, $0) }?[JSONPointer(tokens: expression.path)]
        case .inputs: Self.value(of: expression, in: inputs)
        case .outputs: Self.value(of: expression, in: outputs)
        case .step(let id): steps[id].flatMap { Self.value(of: expression, in: $0) }
        case .workflowInputs(let id): workflows[id].flatMap { Self.value(of: expression, in: $0.inputs) }
        case .workflowOutputs(let id): workflows[id].flatMap { Self.value(of: expression, in: $0.outputs) }
        }
    }

    private static func requestValue(_ part: Expression.Part, _ exchange: StepExchange) -> JSONValue? {
        switch part {
        case .header(let name): exchange.requestFields[name].map { .string($0) }
        case .query(let name): exchange.parameters.first { $0.location == .query && $0.name == name }?.value
        case .path(let name): exchange.parameters.first { $0.location == .path && $0.name == name }?.value
        case .body: exchange.requestBody
        }
    }

    private static func responseValue(_ part: Expression.Part, _ exchange: StepExchange) -> JSONValue? {
        switch part {
        case .header(let name): exchange.responseFields[name].map { .string($0) }
        case .body: exchange.responseBody
        case .query, .path: nil
        }
    }

    /// The named value, or a property of it: a name may hold dots, so the longest one that is there is taken.
    private static func value(of expression: Expression, in values: JSONObject) -> JSONValue? {
        var name = expression.name[...]
        while true {
            if let value = values[String(name)] {
                let properties = expression.name.dropFirst(name.count).split(separator: ".").map(String.init)
                return value[JSONPointer(tokens: properties + expression.path)]
            }
            guard let dot = name.lastIndex(of: ".") else { return nil }
            name = name[..<dot]
        }
    }
}
