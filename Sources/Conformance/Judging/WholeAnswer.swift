import HTTPMessages
import JSONText

/// An answer with all that it says outside of its body, as one value that schemas judge: the body, the reason phrase that is not the status's
/// own, and the fields that do not serve the transfer.
///
/// Where documents are silent about the form of an answer, they leave open where in it a code or a message stands too.
enum WholeAnswer {
    /// Fields that servers and gateways add to every answer.
    private static let ofTheTransfer: Set<String> = [
        "connection", "date", "keep-alive", "server", "trailer", "transfer-encoding", "upgrade", "vary", "via",
    ]

    /// Nil where nothing is said outside of the body.
    static func value(_ response: HTTPResponse, body: JSONValue?) -> JSONValue? {
        let fields = response.fields.all.filter { field in
            let name = field.name.lowercased()
            return !name.hasPrefix("content-") && !ofTheTransfer.contains(name)
        }
        let phrase = response.reason == HTTPStatus.phrase(of: response.status) ? "" : response.reason
        guard !fields.isEmpty || !phrase.isEmpty else { return nil }
        let object = JSONObject(fields.map { ($0.name, .string($0.value)) })
        return .array([body ?? .null, .string(phrase), .object(object)])
    }
}
