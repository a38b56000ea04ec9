import JSONText

extension FaultCatalogue {
    /// Payloads that are taken or refused against the document.
    static let outboundPayload: [Fault] = [
        outbound("501-calls", .boundary, "PO-05", "up to 500 calls in one request", ["body/calls/max-items/*"]) {
            $0.maximumCalls = 501
        },
        outbound("499-calls", .boundary, "PO-05", "up to 500 calls in one request", ["body/calls/max-items/*"]) {
            $0.maximumCalls = 499
        },
        outbound(
            "any-number-of-calls",
            .boundary,
            "PO-05",
            "up to 500 calls in one request",
            ["body/calls/max-items/*"]
        ) {
            $0.maximumCalls = .max
        },
        outbound("empty-list-taken", .boundary, "PO-05", "Empty Call List 302", ["body/calls/min-items/*"]) {
            $0.emptyCalls = nil
        },
        outbound("security-id-63", .boundary, "PO-03", "64 character alphanumeric", ["body/security-id/*"]) {
            $0.security.isWellFormed = { (63...64).contains($0.utf8.count) && TextForms.isAlphanumeric($0) }
        },
        outbound("security-id-65", .boundary, "PO-03", "64 character alphanumeric", ["body/security-id/*"]) {
            $0.security.isWellFormed = { (64...65).contains($0.utf8.count) && TextForms.isAlphanumeric($0) }
        },
        outbound("security-id-any-character", .format, "PO-03", "64 character alphanumeric", ["body/security-id/*"]) {
            $0.security.isWellFormed = { $0.unicodeScalars.count == 64 }
        },
        outbound("flow-id-9", .boundary, "PO-04", "8 character alphanumeric", ["body/flow-id/*"]) {
            $0.flow.isWellFormed = { (8...9).contains($0.utf8.count) && TextForms.isAlphanumeric($0) }
        },
        outbound("flow-id-7", .boundary, "PO-04", "8 character alphanumeric", ["body/flow-id/*"]) {
            $0.flow.isWellFormed = { (7...8).contains($0.utf8.count) && TextForms.isAlphanumeric($0) }
        },
        outbound("flow-id-hyphen", .format, "PO-04", "8 character alphanumeric", ["body/flow-id/*"]) {
            $0.flow.isWellFormed = {
                $0.utf8.count == 8 && TextForms.isAlphanumeric($0.replacing("-", with: "").replacing("_", with: ""))
            }
        },
        outbound("flow-id-not-demanded", .required, "PO-13", "flow-id must be there", ["body/flow-id/required/missing"])
        {
            $0.flow.absent = nil
        },
        outbound(
            "security-id-not-demanded",
            .required,
            "PO-13",
            "security-id must be there",
            ["body/security-id/required/missing"]
        ) {
            $0.security.absent = nil
        },
        outbound("calls-not-demanded", .required, "PO-13", "calls must be there", ["body/calls/required/missing"]) {
            $0.callsAbsent = nil
        },
        outbound("calls-object-taken", .type, "PO-14", "calls: array", ["body/calls/type/*object"]) {
            $0.callsTypes.insert("object")
        },
        outbound(
            "contacts-string-taken",
            .type,
            "PO-14",
            "contact-numbers: array",
            ["body/calls/*/contact-numbers/type/*string"]
        ) {
            $0.contactsTypes.insert("string")
        },
        outbound(
            "contacts-object-taken",
            .type,
            "PO-14",
            "contact-numbers: array",
            ["body/calls/*/contact-numbers/*"]
        ) {
            $0.contactsTypes.insert("object")
            $0.contact.types.insert("object")
        },
        outbound("keys-object-taken", .type, "PO-14", "keys: array", ["body/calls/*/keys/type/*object"]) {
            $0.keysTypes.insert("object")
        },
        outbound(
            "client-identifier-object-taken",
            .type,
            "PO-06",
            "client-identifier: string",
            ["body/calls/*/client-identifier/type/*"]
        ) {
            $0.client.types = ["string", "object", "array"]
        },
        outbound(
            "contact-letters-taken",
            .format,
            "PO-08",
            "strings of digits with country code",
            ["body/calls/*/contact-numbers/*"]
        ) {
            $0.contact.isWellFormed = { $0.hasPrefix("+") ? false : (7...15).contains($0.utf8.count) }
        },
        outbound(
            "contact-unchecked",
            .format,
            "PO-08",
            "strings of digits with country code",
            ["body/calls/*/contact-numbers/*"]
        ) {
            $0.contact.isWellFormed = { _ in true }
        },
        outbound("start-time-unchecked", .format, "PO-07", "ISO-8601 timestamp", ["body/calls/*/start-time/*"]) {
            $0.start.isWellFormed = { _ in true }
        },
        outbound(
            "past-date-taken",
            .boundary,
            "PO-07",
            "the date cannot be of past",
            ["body/calls/*/start-time/relative-time/*"]
        ) {
            $0.takesTime = { _, _ in true }
        },
        outbound(
            "past-time-of-today-refused",
            .boundary,
            "PO-07",
            "a past time of today starts at once",
            ["body/calls/*/start-time/*"]
        ) {
            $0.takesTime = { time, now in time.seconds >= now }
        },
        outbound(
            "past-time-of-today-has-expired",
            .boundary,
            "PO-07",
            "a past time of today starts at once",
            ["body/calls/*/start-time/*"]
        ) {
            $0.takesTime = { time, now in time.seconds >= now }
            $0.pastTime = .validityExpired
        },
        outbound("tomorrow-refused", .boundary, "PO-07", "a later date is taken", ["*"]) {
            $0.takesTime = { time, now in time.day == PhononTime.day(ofSeconds: now, offset: time.offset) }
        },
        outbound(
            "hundreds-of-keys",
            .boundary,
            "PO-09",
            "no limit on how many flow variables",
            ["body/calls/0/keys/unlimited/many"]
        ) {
            $0.maximumKeys = 500
        },
        outbound("a-thousand-keys", .boundary, "PO-09", "no limit", ["body/calls/0/keys/unlimited/many"]) {
            $0.maximumKeys = 1000
        },
        outbound("500-numbers", .boundary, "PO-05", "up to 500 calls in one request", ["body/calls/max-items/inside-*"])
        {
            $0.size = { calls in calls.reduce(0) { $0 + ($1[member: "contact-numbers"]?.arrayValue?.count ?? 1) } }
        },
        outbound("500-keys", .boundary, "PO-05", "up to 500 calls in one request", ["body/calls/max-items/inside-*"]) {
            $0.size = { calls in
                max(
                    calls.count,
                    calls.count > 1 ? calls.reduce(0) { $0 + ($1[member: "keys"]?.arrayValue?.count ?? 1) } : 0
                )
            }
        },
        outbound("key-name-unchecked", .format, "PO-09", "name is $flow.key.<variable>", ["body/calls/*/keys/*"]) {
            $0.keyName.isWellFormed = { _ in true }
        },
        outbound("repetition-taken", .state, "PO-10", "the same payload sent again is CHECKSUM_REPEATED", ["request/*"])
        {
            $0.digest = { _, _ in nil }
        },
        outbound(
            "repetition-forgotten-after-two",
            .state,
            "PO-10",
            "the same payload sent again is CHECKSUM_REPEATED",
            ["request/*"]
        ) {
            $0.decide = { $0 == .checksumRepeated && $1[member: "api-version"] == "1.0" ? .success : $0 }
        },
        outbound("changed-payload-refused", .state, "PO-10", "changing one parameter makes it another payload", ["*"]) {
            $0.digest = { payload, _ in [payload[member: "security-id"] ?? "", payload[member: "flow-id"] ?? ""] }
        },
        outbound("malformed-json-as-empty", .robustness, "PO-11", "Invalid Format 400", ["body/malformed-json/*"]) {
            $0.parse = { PhononBehaviour.parseStrictly($0) ?? [:] }
        },
        outbound("put-taken", .status, "PO-01", "Method POST", ["method/*"]) { behaviour in
            behaviour.methods = ["POST", "PUT"]
        },
    ]

    /// Outcomes that are not those of the table.
    static let outboundOutcomes: [Fault] = [
        instead(
            .invalidVersion,
            .invalidGateway,
            "PO-02",
            "any other version is 203",
            ["body/api-version/*", "body/required/*"]
        ),
        instead(.invalidSecurityID, .invalidFlowID, "PO-11", "202 Invalid Security ID", ["body/security-id/*"]),
        instead(.invalidFlowID, .invalidSecurityID, "PO-11", "301 Invalid Flow ID", ["body/flow-id/*"]),
        instead(.emptyList, .noData, "PO-05", "an empty list is 302", ["body/calls/*"]),
        instead(.listTooLong, .emptyList, "PO-11", "303 Max Data List Size Exceeded", ["body/calls/*"]),
        instead(.invalidContact, .didNotMapped, "PO-11", "205 Invalid Contact Number", ["body/calls/*"]),
        instead(.invalidFormat, .noMask, "PO-11", "400 Invalid Format", ["*"]),
        instead(.checksumRepeated, .validityExpired, "PO-10", "201 Checksum Repeated", ["request/*"]),
        instead(.success, .partialSuccess, "PO-11", "200 Success", ["*"]).likeAState(),
        balanceRunsOut, unknownSecurityID,
        triple("success-code", .success, "200 Success") { $0["/status-code"] = 206 },
        triple("success-code-of-nobody", .success, "200 Success") { $0["/status-code"] = 999 },
        triple("success-under-400", .success, "200 Success") { $0.status = 400 },
        triple("success-under-500", .success, "200 Success") { $0.status = 500 },
        triple("success-name", .success, "SUCCESS") { $0["/status-name"] = "OK" },
        triple("version-message", .invalidVersion, "API Version not Supported") {
            $0["/status-message"] = "Wrong version"
        },
        triple("security-name", .invalidSecurityID, "INVALID_SECURITY_ID") { $0["/status-name"] = "INVALID_SECURITY" },
        triple("list-code", .emptyList, "302 Empty Call List") { $0["/status-code"] = 301 },
        triple("checksum-name", .checksumRepeated, "CHECKSUM_REPEATED") { $0["/status-name"] = "CHECKSUM" },
        givenInstead(.addressNotAllowed, .phoneNotAllowed, "401 IP Not Whitelisted"),
        givenInstead(.insufficientBalance, .failure, "212 Insufficient Balance"),
        givenInstead(.didNotMapped, .success, "207 DID Not Mapped"),
    ]

    static func outbound(
        _ name: String,
        _ family: Family,
        _ fact: String,
        _ sentence: String,
        _ rows: [String],
        _ change: (inout PhononBehaviour) -> Void
    ) -> Fault {
        Fault("outbound-\(name)", family, "outbound-create", fact, sentence, rows: rows, server: .phonon(change))
    }

    private static func instead(
        _ outcome: PhononOutcome,
        _ other: PhononOutcome,
        _ fact: String,
        _ sentence: String,
        _ rows: [String]
    ) -> Fault {
        outbound(
            "\(GivenState.kebab(other.name))-instead-of-\(GivenState.kebab(outcome.name))",
            .status,
            fact,
            sentence,
            rows
        ) { $0.decide = { decided, _ in decided == outcome ? other : decided } }
    }

    /// An answer whose code, message and name do not belong together.
    private static func triple(
        _ name: String,
        _ outcome: PhononOutcome,
        _ sentence: String,
        _ change: @escaping @Sendable (inout JSONAnswer) -> Void
    ) -> Fault {
        outbound("answer-\(name)", .shape, "PO-11", sentence, ["*"]) {
            $0.answer = { context in
                var answer = PhononBehaviour.plainAnswer(context)
                if context.outcome == outcome { change(&answer) }
                return answer
            }
        }
    }

    private static func givenInstead(_ outcome: PhononOutcome, _ other: PhononOutcome, _ sentence: String) -> Fault {
        let name = GivenState.kebab(outcome.name)
        return Fault(
            "outbound-given-\(name)",
            .state,
            "outbound-create",
            "PO-11",
            sentence,
            rows: ["request/*", "response/*"],
            given: name,
            server: .phonon {
                $0.given = outcome; $0.decide = { decided, _ in decided == outcome ? other : decided }
            }
        )
    }
}
