import HTTPMessages
import JSONText

/// A mock's answer with its body read.
struct Answer {
    let status: Int
    let fields: HTTPFields
    let body: JSONValue?

    init(_ response: HTTPResponse) {
        status = response.status
        fields = response.fields
        // A body that is not JSON shows as nil, which no expectation accepts.
        body = try? JSONValue(parsing: response.body)
    }

    func text(_ pointer: String) -> String? {
        JSONPointer(pointer).flatMap { body?[$0]?.stringValue }
    }

    func value(_ pointer: String) -> JSONValue? {
        JSONPointer(pointer).flatMap { body?[$0] }
    }
}
