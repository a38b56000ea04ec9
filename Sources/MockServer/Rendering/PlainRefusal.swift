import HTTPMessages
import JSONText

/// A refusal that no document describes: a JSON object that says what was wrong.
enum PlainRefusal {
    /// A response that says what was wrong, in kebab-case and as a sentence.
    static func response(
        _ error: String,
        status: Int,
        message: String,
        members: [(name: String, value: JSONValue)] = [],
        fields: HTTPFields = []
    ) -> HTTPResponse {
        let body = JSONObject([("error", .string(error)), ("message", .string(message))] + members)
        let fields = HeaderTemplate().fields(with: HTTPFields(fields.all + HeaderTemplate.natural(status: status).all))
        return response(status: status, mediaType: "application/json", fields: fields, body: .object(body))
    }

    /// No operation has that path.
    static func unknownPath(_ path: String, known: [String]) -> HTTPResponse {
        response(
            "unknown-path",
            status: 404,
            message: "no operation has the path \(path)",
            members: [("paths", .array(known.map { .string($0) }))]
        )
    }

    /// A response with that body, where its status may have one.
    static func response(status: Int, mediaType: String, fields others: HTTPFields, body: JSONValue?) -> HTTPResponse {
        var fields: HTTPFields = []
        // RFC 9110 sections 15.3.5, 15.3.6 and 15.4.5: these carry no content.
        let content = [204, 205, 304].contains(status) ? nil : body
        if content != nil { fields.append("Content-Type", mediaType) }
        fields = HTTPFields(fields.all + others.all)
        return HTTPResponse(
            status: status,
            reason: HTTPStatus.phrase(of: status),
            fields: fields,
            body: content?.serializedBytes() ?? []
        )
    }
}
