package import HTTPMessages
package import JSONText
package import OpenAPIContract

/// A request with every value filled in, and its parts by name for checks that compare the answer with it.
package struct PreparedRequest: Sendable, Hashable {
    package let request: HTTPRequest
    package let body: JSONValue?
    package let parameters: [RequestRecipe.ParameterValue]
    /// The places of the body whose values no other request of the run carries, and nobody meets by chance.
    package let fresh: Set<JSONPointer>
    /// Whether a value of the user's own stands where a fresh one would.
    package let isPinned: Bool

    package init(
        request: HTTPRequest,
        body: JSONValue?,
        parameters: [RequestRecipe.ParameterValue],
        fresh: Set<JSONPointer> = [],
        isPinned: Bool = false
    ) {
        self.request = request
        self.body = body
        self.parameters = parameters
        self.fresh = fresh
        self.isPinned = isPinned
    }

    /// The value that a runtime expression names in this request, of the type that the contract gives it; nil where the
    /// request does not carry it.
    package func value(of expression: RuntimeExpression) -> JSONValue? {
        switch expression {
        case .requestBody(let pointer): body?[pointer]
        case .requestParameter(let location, let name):
            parameters.first { $0.location == location && $0.name == name }?.value
        }
    }

    /// The one text that stands for a parameter in this request, before percent-encoding; nil for parts of the body, and where there
    /// are none or several.
    package func text(of expression: RuntimeExpression) -> String? {
        guard case .requestParameter(let location, let name) = expression,
            let texts = parameters.first(where: { $0.location == location && $0.name == name })?.texts
        else { return nil }
        return texts.count == 1 ? texts.first : nil
    }
}
