import HTTPMessages

extension FaultCatalogue {
    /// Faults of servers that answer in plain texts (PO-12): what must stand in them is documented all the same (PO-11).
    static let outboundTexts: [Fault] = [
        text("security-message", "Invalid Security ID", ["body/security-id/*", "*response/*"]) {
            $0 == .invalidSecurityID ? "\($0.code) Wrong ID (\($0.name))" : OutboundText.plain($0)
        },
        text("list-code", "302 Empty Call List", ["body/calls/*", "*response/*"]) {
            $0 == .emptyList ? "301 \($0.message) (\($0.name))" : OutboundText.plain($0)
        },
        text("name-cut", "INVALID_CONTACT_NUMBER", ["body/calls/*", "*response/*"]) {
            $0 == .invalidContact ? "\($0.code) \($0.message) (INVALID_CONTACT)" : OutboundText.plain($0)
        },
        outbound("text-now-and-then", .shape, "PO-11", "200 Success", ["*"]) {
            $0.transmit = { answer, context in
                context.outcome == .success && context.number % 20 == 7
                    ? OutboundText.response(200, "text/plain", "upstream error") : answer.response
            }
        }.nowAndThen(),
    ]

    private static func text(
        _ name: String,
        _ sentence: String,
        _ rows: [String],
        _ text: @escaping @Sendable (PhononOutcome) -> String
    ) -> Fault {
        outbound("text-\(name)", .shape, "PO-11", sentence, rows) {
            $0.transmit = { OutboundText.response(200, "text/plain", text($1.outcome)) }
        }
    }
}
