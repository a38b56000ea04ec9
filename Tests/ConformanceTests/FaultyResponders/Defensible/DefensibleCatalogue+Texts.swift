import HTTPMessages
import JSONText

extension DefensibleCatalogue {
    /// Servers that answer in a text of their own, or in one text within JSON: PO-12 is silent about the form.
    static let texts: [DefensibleVariant] = [
        text("plain", "the three in one plain text") { outcome in
            OutboundText.response(200, "text/plain", OutboundText.plain(outcome) + "\n")
        },
        text("plain-without-type", "the three in one text without a Content-Type") { outcome in
            OutboundText.response(200, nil, "status=\(outcome.code);message=\(outcome.message);name=\(outcome.name)")
        },
        text("code-in-status", "the code is the HTTP status, message and name are one text") { outcome in
            OutboundText.response(
                outcome == .invalidContact ? 200 : outcome.code,
                "text/plain; charset=utf-8",
                outcome == .invalidContact
                    ? "205: \(outcome.message) \(outcome.name)" : "\(outcome.name): \(outcome.message)"
            )
        },
        text("xml", "the three are elements of XML") { outcome in
            OutboundText.response(
                200,
                "application/xml",
                "<?xml version=\"1.0\"?><response><code>\(outcome.code)</code><message>\(outcome.message)</message>"
                    + "<name>\(outcome.name)</name></response>"
            )
        },
        text("message-in-the-reason-phrase", "code and message are the status line, the name is in the body") {
            outcome in
            var response = JSONAnswer(
                status: outcome == .invalidContact ? 200 : outcome.code,
                body: outcome == .invalidContact
                    ? ["code": 205, "name": .string(outcome.name)] : ["name": .string(outcome.name)]
            ).response
            response.reason = outcome.message
            return response
        },
        text("all-in-header-fields", "the three are fields of the answer's head") { outcome in
            var response = JSONAnswer(status: 200, body: [:]).response
            response.fields.append("X-Status-Code", String(outcome.code))
            response.fields.append("X-Status-Message", outcome.message)
            response.fields.append("X-Status-Name", outcome.name)
            return response
        },
        text("joined", "the three are one text within an object") { outcome in
            JSONAnswer(
                status: 200,
                body: ["result": .string("\(outcome.code) - \(outcome.message) - \(outcome.name)")]
            ).response
        },
    ]

    private static func text(
        _ name: String,
        _ reading: String,
        _ response: @escaping @Sendable (PhononOutcome) -> HTTPResponse
    ) -> DefensibleVariant {
        DefensibleVariant(
            "outbound-answer-text-\(name)",
            fact: "PO-12",
            reading,
            server: .phonon { $0.transmit = { response($1.outcome) } }
        )
    }
}
