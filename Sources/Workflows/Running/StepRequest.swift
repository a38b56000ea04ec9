package import JSONText
package import OpenAPIContract

/// The request of a step, its expressions evaluated.
package struct StepRequest: Sendable, Hashable {
    /// A value and where it stands.
    package struct Parameter: Sendable, Hashable {
        package let location: OpenAPIContract.Parameter.Location
        package let name: String
        package let value: JSONValue

        package init(location: OpenAPIContract.Parameter.Location, name: String, value: JSONValue) {
            self.location = location
            self.name = name
            self.value = value
        }
    }

    /// The id of the operation.
    package let operation: String
    package let parameters: [Parameter]
    /// Nil: the operation's own.
    package let contentType: String?
    /// Nil where no body is sent; a text is sent as it is where the media type is not JSON.
    package let payload: JSONValue?

    /// A request that says nothing but where it goes.
    package static func empty(_ operation: String) -> StepRequest {
        StepRequest(operation: operation, parameters: [], contentType: nil, payload: nil)
    }
}
