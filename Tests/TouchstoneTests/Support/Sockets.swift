import Foundation
import HTTPMessages
import HTTPWire

/// A server that answers every request with the same bytes.
struct FixedResponder: HTTPResponder {
    let bytes: String

    func respond(to request: HTTPRequest) -> HTTPResponse {
        HTTPResponse(verbatim: Array(bytes.utf8))
    }
}

/// A server that refuses every request and tells in its answer all that it was sent.
struct TellingResponder: HTTPResponder {
    func respond(to request: HTTPRequest) -> HTTPResponse {
        var told = "\(request.method) \(request.target)"
        for field in request.fields.all { told += " \(field.name)=\(field.value)" }
        told += String(decoding: request.body ?? [], as: UTF8.self)
        let text = told.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        return HTTPResponse(
            status: 500,
            reason: told.replacing("\n", with: " "),
            fields: [HTTPField(name: "Content-Type", value: "application/json")],
            body: Array("{\"error\":{\"message\":\"\(text)\"},\"message\":\"\(text)\",\"data\":null}".utf8)
        )
    }
}

/// A server that takes a request and lets it wait until it is let go.
final class SilentResponder: HTTPResponder {
    private let gate = DispatchSemaphore(value: 0)

    func respond(to request: HTTPRequest) -> HTTPResponse {
        gate.wait()
        gate.signal()
        return HTTPResponse(status: 200)
    }

    func letGo() { gate.signal() }
}
