import Foundation
import HTTPMessages

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// Puts a request into a URLRequest, or says why URLSession would send another one.
struct URLRequestEncoder {
    let origin: HTTPOrigin

    /// The fields that URLSession sets by itself, whatever the request says.
    private static let owned: Set<String> = [
        "connection", "content-length", "expect", "host", "proxy-authenticate", "proxy-authorization", "te", "trailer",
        "transfer-encoding", "upgrade", "www-authenticate",
    ]

    /// Encodes a request.
    ///
    /// - Throws: `notExpressible` where URLSession would change it.
    func encode(_ request: HTTPRequest) throws(HTTPFailure) -> URLRequest {
        guard request.verbatim == nil else { throw refusal("a verbatim request") }
        guard HTTPSyntax.isToken(request.method.utf8) else { throw refusal("the method `\(request.method)`") }
        let text = origin.description + request.target
        guard request.target.utf8.first == UInt8(ascii: "/"), let url = URL(string: text), url.absoluteString == text
        else { throw refusal("the target `\(request.target)`") }
        var urlRequest = URLRequest(url: url)
        urlRequest.httpMethod = request.method
        guard urlRequest.httpMethod == request.method else { throw refusal("the method `\(request.method)`") }
        urlRequest.httpShouldHandleCookies = false
        var seen: Set<String> = []
        for field in request.fields {
            let name = field.name.lowercased()
            guard HTTPSyntax.isToken(field.name.utf8), field.value.utf8.allSatisfy(HTTPSyntax.isFieldValueByte),
                !URLRequestEncoder.owned.contains(name), !field.value.isEmpty
            else { throw refusal("the field `\(field)`") }
            guard seen.insert(name).inserted else { throw refusal("the repeated field `\(field.name)`") }
            urlRequest.setValue(field.value, forHTTPHeaderField: field.name)
        }
        // Else URLSession offers codings and takes them off in silence.
        if !seen.contains("accept-encoding") { urlRequest.setValue("identity", forHTTPHeaderField: "Accept-Encoding") }
        if !seen.contains("user-agent") { urlRequest.setValue("touchstone", forHTTPHeaderField: "User-Agent") }
        try encode(request.body, of: request, into: &urlRequest)
        return urlRequest
    }

    private func encode(
        _ body: [UInt8]?,
        of request: HTTPRequest,
        into urlRequest: inout URLRequest
    ) throws(HTTPFailure) {
        // Without a body URLSession sends `Content-Length: 0` with most methods, which says the same to a server.
        guard let body else { return }
        guard request.method != "GET", request.method != "HEAD" else { throw refusal("\(request.method) with a body") }
        guard request.fields.contains("Content-Type") || body.isEmpty else {
            throw refusal("a body without Content-Type")
        }
        urlRequest.httpBody = Data(body)
    }

    private func refusal(_ what: String) -> HTTPFailure {
        HTTPFailure(kind: .notExpressible, reason: "URLSession cannot send \(what) as it is")
    }
}
