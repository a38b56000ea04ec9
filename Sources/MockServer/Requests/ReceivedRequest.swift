import HTTPMessages
import JSONText
import OpenAPIContract

/// A request taken apart: its parameters by place and name, and its body as JSON.
struct ReceivedRequest: Sendable {
    /// What came as the body.
    enum Body: Sendable {
        case absent
        case malformed(JSONSyntaxError)
        case json(JSONValue)
    }

    let request: HTTPRequest
    let body: Body
    private let pathValues: [String: String]
    private let queryValues: [(name: String, value: String)]

    init(_ request: HTTPRequest, pathValues: [String: String], reads mediaType: String?) {
        self.request = request
        self.pathValues = pathValues
        queryValues = ReceivedRequest.parameters(of: request.query ?? "")
        if let bytes = request.body, !bytes.isEmpty, mediaType != nil {
            do throws(JSONSyntaxError) {
                body = .json(try JSONValue(parsing: bytes, file: "body"))
            } catch {
                body = .malformed(error)
            }
        } else {
            body = .absent
        }
    }

    /// The body when it is JSON.
    var json: JSONValue? {
        if case .json(let value) = body { value } else { nil }
    }

    /// The decoded text of a parameter; nil when the request does not carry it.
    func text(of name: String, in location: Parameter.Location) -> String? {
        switch location {
        case .path: pathValues[name]
        case .query: queryValues.first { $0.name == name }?.value
        case .header: request.fields[name]
        case .cookie: cookie(name)
        }
    }

    /// The value that a runtime expression names; nil when the request does not carry it.
    func value(of expression: RuntimeExpression) -> JSONValue? {
        switch expression {
        case .requestBody(let pointer): json?[pointer]
        case .requestParameter(let location, let name): text(of: name, in: location).map { .string($0) }
        }
    }

    /// The value of a cookie.
    ///
    /// Source: RFC 6265 section 4.2.1
    private func cookie(_ name: String) -> String? {
        for field in request.fields.values(of: "Cookie") {
            for pair in field.split(separator: ";") {
                let parts = pair.drop { $0 == " " }.split(
                    separator: "=",
                    maxSplits: 1,
                    omittingEmptySubsequences: false
                )
                if parts.count == 2, parts[0] == name { return String(parts[1]) }
            }
        }
        return nil
    }

    /// The pairs of a query; a plus sign is a space, and what is not percent-encoded as it should be stays as it is.
    ///
    /// Source: URL Standard section 5.1 (application/x-www-form-urlencoded parsing)
    private static func parameters(of query: String) -> [(name: String, value: String)] {
        query.split(separator: "&").map { pair in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map { part in
                let spaced = String(part.map { $0 == "+" ? " " : $0 })
                return PercentEncoding.decode(spaced) ?? spaced
            }
            return (parts[0], parts.count > 1 ? parts[1] : "")
        }
    }
}
