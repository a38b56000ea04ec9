package import HTTPMessages
package import JSONText
package import OpenAPIContract

/// A request with every value filled in, and its parts by name for checks that compare the answer with it.
package struct PreparedRequest: Sendable, Hashable {
    package let request: HTTPRequest
    package let body: JSONValue?
    package let parameters: [RequestRecipe.ParameterValue]

    package init(request: HTTPRequest, body: JSONValue?, parameters: [RequestRecipe.ParameterValue]) {
        self.request = request
        self.body = body
        self.parameters = parameters
    }

    /// The value that a runtime expression names in this request; nil where the request does not carry it.
    package func value(of expression: RuntimeExpression) -> JSONValue? {
        switch expression {
        case .requestBody(let pointer): body?[pointer]
        case .requestParameter(let location, let name):
            parameters.first { $0.location == location && $0.name == name }.map { .string($0.value) }
        }
    }
}
