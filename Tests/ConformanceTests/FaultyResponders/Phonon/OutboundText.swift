import HTTPMessages

/// Answers of the outbound server in another form than JSON.
enum OutboundText {
    static func response(_ status: Int, _ mediaType: String?, _ text: String) -> HTTPResponse {
        var response = HTTPResponse(status: status, body: Array(text.utf8))
        if let mediaType { response.fields = [HTTPField(name: "Content-Type", value: mediaType)] }
        return response
    }

    /// The three in a plain text.
    static func plain(_ outcome: PhononOutcome) -> String { "\(outcome.code) \(outcome.message) (\(outcome.name))" }
}
