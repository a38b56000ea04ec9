import HTTPMessages

/// A responder that answers with what a closure makes of the request.
struct AnsweringResponder: HTTPResponder {
    let answer: @Sendable (HTTPRequest) -> HTTPResponse
    func respond(to request: HTTPRequest) -> HTTPResponse { answer(request) }
}
