import HTTPMessages
import JSONText

extension DefensibleCatalogue {
    static let outbound: [DefensibleVariant] = [
        reading("bytes-are-the-payload", "PO-10", "the same payload means the same bytes") {
            $0.digest = { _, bytes in .string(String(decoding: bytes, as: UTF8.self)) }
        },
        reading("refused-payloads-count", "PO-10", "a refused payload counts as sent") { $0.countsRefused = true },
        reading("absences-are-invalid-format", "PO-13", "what is absent is 400") {
            $0.security.absent = .invalidFormat
            $0.flow.absent = .invalidFormat
            $0.version.absent = .invalidFormat
            $0.callsAbsent = .invalidFormat
        },
        reading("absences-have-their-own-codes", "PO-13", "what is absent is answered like what is wrong") {
            $0.security.absent = .invalidSecurityID
            $0.flow.absent = .invalidFlowID
            $0.callsAbsent = .emptyList
        },
        reading("version-may-be-left-out", "PO-02", "without api-version production is meant") {
            $0.version.absent = nil
        },
        reading("version-in-any-case", "PO-02", "test is TEST") {
            $0.version.isWellFormed = { ["1.0", "TEST"].contains($0.uppercased()) }
        },
        reading("version-as-number", "PO-02", "1.0 may be a number") { $0.version.types.insert("number") },
        reading("scalars-of-any-type", "PO-14", "a number or a boolean is taken for a text") {
            $0.client.types = ["string", "number", "boolean", "null"]
            $0.keyValue.types = ["string", "number", "boolean", "null"]
            $0.contact.types = ["string", "number"]
            $0.start.types = ["string", "number", "null"]
        },
        reading("plus-before-numbers", "PO-15", "a + before a contact number is taken") {
            $0.contact.isWellFormed = { TextForms.isE164($0.hasPrefix("+") ? String($0.dropFirst()) : $0) }
        },
        reading("numbers-of-any-length", "PO-08", "any digits are a contact number") {
            $0.contact.isWellFormed = TextForms.isDigits
        },
        reading("numbers-of-ten-to-thirteen-digits", "PO-08", "a country code and a number have 10 to 13 digits") {
            $0.contact.isWellFormed = { TextForms.isE164($0) && (10...13).contains($0.utf8.count) }
        },
        reading("every-field-of-a-call", "PO-13", "every field of a call is mandatory") {
            $0.client.absent = .invalidMandatory
            $0.start.absent = .invalidMandatory
        },
        reading("no-field-of-a-call", "PO-13", "no field of a call is mandatory") {
            $0.contactsAbsent = nil
            $0.contactsEmpty = nil
            $0.keyName.absent = nil
            $0.keyValue.absent = nil
        },
        reading("unknown-flow-variables-refused", "PO-09", "only the variables that a flow has are taken") {
            $0.keyName.isWellFormed = { ["$flow.key.Name", "$flow.key.Language"].contains($0) }
        },
        reading("mixed-lists-are-partial", "PO-15", "a list of good and bad calls is 209") {
            $0.mixedCalls = .partialSuccess
        },
        reading("wrong-length-is-invalid-format", "PO-11", "a security-id of 63 characters is 400") {
            $0.security.illFormed = .invalidFormat
            $0.flow.illFormed = .invalidFormat
        },
        reading("types-are-mandatory-parameters", "PO-11", "a wrong type of an id is answered by the id's code") {
            $0.security.wrongType = .invalidSecurityID
            $0.flow.wrongType = .invalidFlowID
            $0.version.wrongType = .invalidVersion
            $0.contact.wrongType = .invalidContact
        },
        reading("any-content-type", "PO-01", "another Content-Type is taken") { $0.takesContentType = { _ in true } },
        reading("past-dates-have-expired", "PO-07", "a past date is 211") { $0.pastTime = .validityExpired },
        reading("times-of-a-week-alone", "PO-07", "no later time than a week ahead is taken") {
            $0.takesTime = { time, now in
                (0...7).contains(time.day - PhononTime.day(ofSeconds: now, offset: time.offset))
            }
        },
        reading("later-times-have-expired", "PO-07", "a validity is a hundred days") {
            $0.takesTime = { time, now in
                (0...100).contains(time.day - PhononTime.day(ofSeconds: now, offset: time.offset))
            }
            $0.pastTime = .validityExpired
        },
        reading("client-identifiers-of-letters-and-digits", "PO-06", "an identifier has letters and digits") {
            $0.client.isWellFormed = TextForms.isAlphanumeric
        },
        reading("offset-of-the-sample", "PO-07", "the format's +05:30 is the one offset") {
            $0.start.isWellFormed = { PhononTime($0) != nil && $0.hasSuffix("+05:30") }
        },
        eachVariableOnce, today("in-utc", zone: 0), today("in-india", zone: 330), today("in-honolulu", zone: -600),
        today("in-kiritimati", zone: 840),
    ]

    /// The lists of variables in the plan hold one name more than once.
    private static let eachVariableOnce = DefensibleVariant(
        "outbound-a-flow-variable-once",
        fact: "PO-09",
        "a call gives each flow variable one value",
        server: .phonon {
            $0.decide = { outcome, payload in
                let repeats = (payload[member: "calls"]?.arrayValue ?? []).contains { call in
                    let names = (call[member: "keys"]?.arrayValue ?? []).compactMap { $0[member: "name"]?.stringValue }
                    return Set(names).count < names.count
                }
                return outcome == .success && repeats ? .invalidFormat : outcome
            }
        },
        mayBlock: true
    )

    /// A day is that of one zone, whatever the time's own is; 04:10Z is the day before in Honolulu.
    private static func today(_ name: String, zone: Int) -> DefensibleVariant {
        var server = ServerUnderTest.phonon { behaviour in
            behaviour.takesTime = { time, now in
                PhononTime.day(ofSeconds: time.seconds, offset: zone) >= PhononTime.day(ofSeconds: now, offset: zone)
            }
        }
        server.now = 1_773_202_200
        return DefensibleVariant("outbound-today-\(name)", fact: "PO-15", "whose day today is", server: server)
    }

    private static func reading(
        _ name: String,
        _ fact: String,
        _ reading: String,
        _ change: (inout PhononBehaviour) -> Void
    ) -> DefensibleVariant {
        DefensibleVariant("outbound-\(name)", fact: fact, reading, server: .phonon(change))
    }

    static let outboundShapes: [DefensibleVariant] = [
        shape("code-in-http-status", "the code is the HTTP status as well") { outcome in
            var answer = JSONAnswer(
                status: outcome.code,
                body: ["message": .string(outcome.message), "name": .string(outcome.name)]
            )
            if outcome.code == 204 { answer.status = 200 }
            return answer
        },
        codeInStatusAlone,
        codeInStatusToo,
        shape("nested", "the three stand in an object of their own") { outcome in
            JSONAnswer(
                status: 200,
                body: [
                    "response": [
                        "status": [
                            "code": .number(JSONNumber(outcome.code)), "message": .string(outcome.message),
                            "name": .string(outcome.name),
                        ]
                    ]
                ]
            )
        },
        shape("code-as-text", "the code is a string") { outcome in
            JSONAnswer(
                status: outcome == .success ? 200 : 400,
                body: [
                    "statusCode": .string(String(outcome.code)), "statusMessage": .string(outcome.message),
                    "statusName": .string(outcome.name),
                ]
            )
        },
        shape("snake-names-and-data", "other member names, and the callbacks' ids beside them") { outcome in
            JSONAnswer(
                status: 200,
                body: [
                    "status_code": .number(JSONNumber(outcome.code)), "description": .string(outcome.message),
                    "status": .string(outcome.name), "transaction-id": .string(UUIDText.number(3)),
                    "accepted": .bool(outcome == .success),
                ]
            )
        },
        shape("long-texts", "five outcomes carry the text of the first list") { outcome in
            let long = [
                401: "Please whitelist your IP in the Whitelist section.",
                201:
                    "You can trigger the same API payload more than once. Please change at-least one parameter. (Date-time, client-identifier, etc.)",
                202: "Security ID is invalid. Please check the end point and security ID.",
                301: "Flow ID is invalid. Please check the end point and Flow ID.", 500: "Any Failure scenario.",
            ]
            return JSONAnswer(
                status: 200,
                body: [
                    "status-code": .number(JSONNumber(outcome.code)),
                    "status-message": .string(long[outcome.code] ?? outcome.message),
                    "status-name": .string(outcome.name),
                ]
            )
        },
        shape("in-an-array", "an answer is a list of one item") { outcome in
            JSONAnswer(
                status: 200,
                body: [
                    [
                        "code": .number(JSONNumber(outcome.code)), "message": .string(outcome.message),
                        "name": .string(outcome.name),
                    ]
                ]
            )
        },
        shape("http-status-by-kind", "400 for a refusal, the triple in the body") { outcome in
            JSONAnswer(
                status: outcome == .success ? 202 : 422,
                body: [
                    "code": .number(JSONNumber(outcome.code)), "message": .string(outcome.message),
                    "name": .string(outcome.name),
                ]
            )
        },
    ]

    /// The code is the HTTP status, of which 205 lets no content through.
    private static let codeInStatusAlone = DefensibleVariant(
        "outbound-answer-code-in-http-status-alone",
        fact: "PO-12",
        "the code is the HTTP status, and an answer that may have no content has none",
        server: .phonon { behaviour in
            behaviour.answer = { context in
                let outcome = context.outcome
                return JSONAnswer(
                    status: outcome.code,
                    body: ["message": .string(outcome.message), "name": .string(outcome.name)]
                )
            }
            behaviour.transmit = { answer, _ in
                answer.status == 205 ? HTTPResponse(status: 205, fields: HTTPFields(), body: []) : answer.response
            }
        }
    )

    /// The code is the HTTP status, and every answer says so in its body too: the document has a code 205 with a text.
    private static let codeInStatusToo = {
        var server = ServerUnderTest.phonon { behaviour in
            behaviour.answer = { context in
                let outcome = context.outcome
                // Of 204 no client reads any content.
                return JSONAnswer(
                    status: outcome.code == 204 ? 200 : outcome.code,
                    body: [
                        "code": .number(JSONNumber(outcome.code)), "message": .string(outcome.message),
                        "name": .string(outcome.name),
                    ]
                )
            }
            behaviour.transmit = { answer, _ in
                let body = answer.body.serializedBytes()
                let head = "HTTP/1.1 \(answer.status) Said\r\nContent-Type: application/json\r\n"
                return HTTPResponse(verbatim: Array("\(head)Content-Length: \(body.count)\r\n\r\n".utf8) + body)
            }
        }
        server.wire = .loopback(timeout: .seconds(5))
        return DefensibleVariant(
            "outbound-answer-code-in-http-status-too",
            fact: "PO-12",
            "code, message and name are members of the answer, whose HTTP status is the code",
            server: server
        )
    }()

    private static func shape(
        _ name: String,
        _ reading: String,
        _ answer: @escaping @Sendable (PhononOutcome) -> JSONAnswer
    ) -> DefensibleVariant {
        DefensibleVariant(
            "outbound-answer-\(name)",
            fact: "PO-12",
            reading,
            server: .phonon { $0.answer = { answer($0.outcome) } }
        )
    }
}
