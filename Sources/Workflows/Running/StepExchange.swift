package import HTTPMessages
package import JSONText
import OpenAPIContract

/// What was sent and what came back in one step, as expressions see it.
package struct StepExchange: Sendable {
    package let url: String
    package let method: String
    package let parameters: [StepRequest.Parameter]
    package let requestFields: HTTPFields
    package let requestBody: JSONValue?
    /// Nil where no whole answer came.
    package let statusCode: Int?
    package let responseFields: HTTPFields
    /// The body's JSON value, or its text; nil where there is none.
    package let responseBody: JSONValue?

    package init(
        url: String,
        method: String,
        parameters: [StepRequest.Parameter] = [],
        requestFields: HTTPFields = [],
        requestBody: JSONValue? = nil,
        statusCode: Int?,
        responseFields: HTTPFields = [],
        responseBody: JSONValue? = nil
    ) {
        self.url = url
        self.method = method
        self.parameters = parameters
        self.requestFields = requestFields
        self.requestBody = requestBody
        self.statusCode = statusCode
        self.responseFields = responseFields
        self.responseBody = responseBody
    }
}
