package import HTTPMessages
package import JSONText

/// An answer of the mock before it is written.
package struct MockAnswer: Sendable {
    /// The `operationId`.
    package let operation: String
    /// The name of the documented outcome.
    package let outcome: String
    package var status: Int
    package var mediaType: String
    /// The documented header fields, and those that its status demands; without Content-Type.
    package var fields: HTTPFields
    package var body: JSONValue?
}
