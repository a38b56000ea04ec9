import HTTPMessages

extension FaultCatalogue {
    /// Versions and times that are taken or refused against the document.
    static let outboundForms: [Fault] = [
        outbound("any-version", .format, "PO-02", "1.0 or TEST, any other is 203", ["body/api-version/*"]) {
            $0.version.isWellFormed = { _ in true }
        },
        outbound("version-by-its-beginning", .format, "PO-02", "1.0 or TEST, any other is 203", ["body/api-version/*"])
        {
            $0.version.isWellFormed = { $0.hasPrefix("1.0") || $0.hasPrefix("TEST") }
        },
        outbound("version-of-the-same-generation", .format, "PO-02", "any other is 203", ["body/api-version/*"]) {
            $0.version.isWellFormed = { $0.hasPrefix("1.") && $0.utf8.count == 3 || $0 == "TEST" }
        },
        outbound("version-with-any-mark", .format, "PO-02", "any other is 203", ["body/api-version/*"]) {
            $0.version.isWellFormed = { $0.utf8.count == 3 && $0.first == "1" && $0.last == "0" || $0 == "TEST" }
        },
        outbound("version-respelled", .format, "PO-02", "any other is 203", ["body/api-version/*"]) {
            $0.version.isWellFormed = { Double($0) == 1 || $0 == "TEST" }
        },
        outbound("version-behind-a-letter", .format, "PO-02", "any other is 203", ["body/api-version/*"]) {
            $0.version.isWellFormed = { ["1.0", "v1.0", "TEST"].contains($0) }
        },
        outbound("start-time-of-a-message", .format, "PO-07", "ISO-8601", ["body/calls/0/start-time/format/*"]) {
            $0.start.isWellFormed = { PhononTime($0) != nil || $0.hasPrefix("Tue, 28 Apr") }
        },
        outbound("start-time-day-first", .format, "PO-07", "ISO-8601", ["body/calls/0/start-time/format/*"]) {
            $0.start.isWellFormed = { PhononTime($0) != nil || $0.hasPrefix("28/04/") }
        },
        outbound("clock-of-twelve", .format, "PO-07", "ISO-8601", ["body/calls/0/start-time/relative-time/*"]) {
            $0.start.isWellFormed = {
                PhononTime($0) != nil && Int($0.dropFirst(11).prefix(2)).map { $0 <= 12 } == true
            }
        },
        outbound("start-time-and-a-line-feed", .format, "PO-07", "ISO-8601", ["body/calls/0/start-time/format/*"]) {
            let isWellFormed = $0.start.isWellFormed
            $0.start.isWellFormed = { isWellFormed($0.hasSuffix("\n") ? String($0.dropLast()) : $0) }
        },
        outbound(
            "days-of-the-month-compared",
            .boundary,
            "PO-07",
            "the date may not be past",
            ["body/calls/*/start-time/relative-time/*"]
        ) {
            $0.takesTime = { time, now in
                let today = PhononTime.day(ofSeconds: now, offset: time.offset)
                return CivilDate(daysSince1970: time.day).day >= CivilDate(daysSince1970: today).day
            }
        },
        outbound("test-version-refused", .format, "PO-02", "TEST to use the testing version", ["body/api-version/*"]) {
            $0.version.isWellFormed = { $0 == "1.0" }
        },
    ]

    /// An account of which the run has got the wrong identifier, for all that can be known.
    static let unknownSecurityID = outbound(
        "unknown-security-id",
        .state,
        "PO-03",
        "202 Invalid Security ID",
        ["*"]
    ) { $0.decide = { outcome, _ in outcome == .success ? .invalidSecurityID : outcome } }.likeAState()

    /// A documented state of the account, which no later request refutes.
    static let balanceRunsOut = outbound(
        "balance-runs-out",
        .state,
        "PO-11",
        "212 Insufficient Balance",
        ["*"]
    ) { behaviour in
        behaviour.answer = { context in
            guard context.number > 20, context.outcome == .success else { return PhononBehaviour.plainAnswer(context) }
            return PhononBehaviour.plainAnswer(
                PhononContext(
                    outcome: .insufficientBalance,
                    request: context.request,
                    payload: context.payload,
                    number: context.number
                )
            )
        }
    }.likeAState()
}
