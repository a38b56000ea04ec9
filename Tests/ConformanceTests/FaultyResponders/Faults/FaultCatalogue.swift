/// Every server that breaks one clause.
enum FaultCatalogue {
    static let all: [Fault] =
        brandBoundaries + brandForms + brandRequired + brandTypes + brandRefusals + brandAnswers + brandMessages
        + access + carrier
        + spots + testers + lists + outboundPayload + outboundForms + outboundOutcomes + outboundTexts + protocolFaults
        + brokenRefusals
        + security
        + consistency + memory + workflows + refusals + echoes
}
