import HTTPMessages
import JSONText

/// An answer of a hand-written server before it is written.
struct JSONAnswer: Sendable {
    var status: Int
    var body: JSONValue
    var fields: HTTPFields = [HTTPField(name: "Content-Type", value: "application/json")]

    init(status: Int, body: JSONValue) {
        self.status = status
        self.body = body
    }

    /// The value at a JSON Pointer below the body; setting nil removes it.
    subscript(_ pointer: String) -> JSONValue? {
        get { JSONPointer(pointer).flatMap { body[$0] } }
        set {
            guard let place = JSONPointer(pointer) else { return }
            body = newValue.map { body.replacing(at: place, with: $0) } ?? body.removing(at: place)
        }
    }

    /// The answer as it goes out.
    var response: HTTPResponse {
        HTTPResponse(status: status, fields: fields, body: body.serializedBytes())
    }
}
