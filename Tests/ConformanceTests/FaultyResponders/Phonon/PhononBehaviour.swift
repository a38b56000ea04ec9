import HTTPMessages
import JSONText

/// One property for each clause of the document of Outbound create; the defaults keep to all of them.
struct PhononBehaviour: Sendable {
    var methods: Set<String> = ["POST"]
    /// The answer to another method: silent in the document.
    var wrongMethod: PhononOutcome = .failure
    /// Whether a Content-Type is taken (PO-01).
    var takesContentType: @Sendable (String?) -> Bool = { value in
        value.flatMap { MediaType($0) }?.essence == "application/json"
    }
    /// Whether the caller's address is on the list (PO-01).
    var callerIsAllowed = true
    /// Whether a number is on the list.
    var phoneIsAllowed: @Sendable (String) -> Bool = { _ in true }
    /// Reads a payload; nil where it is no JSON.
    var parse: @Sendable ([UInt8]) -> JSONValue? = PhononBehaviour.parseStrictly
    var malformed: PhononOutcome = .invalidFormat
    /// The answer to a payload that is no object (PO-13).
    var noObject: PhononOutcome = .invalidFormat
    /// PO-02.
    var version = PhononTextRule(absent: .invalidVersion, illFormed: .invalidVersion) { ["1.0", "TEST"].contains($0) }
    /// PO-03.
    var security = PhononTextRule.alphanumeric(64, illFormed: .invalidSecurityID)
    /// PO-04.
    var flow = PhononTextRule.alphanumeric(8, illFormed: .invalidFlowID)
    /// PO-05.
    var callsAbsent: PhononOutcome? = .invalidMandatory
    var callsTypes: Set<String> = ["array"]
    var emptyCalls: PhononOutcome? = .emptyList
    var maximumCalls = 500
    /// What is counted of the calls.
    var size: @Sendable ([JSONValue]) -> Int = { $0.count }
    var tooManyCalls: PhononOutcome = .listTooLong
    /// PO-06.
    var client = PhononTextRule(absent: nil, illFormed: .invalidFormat)
    /// PO-07.
    var start = PhononTextRule(absent: nil, illFormed: .invalidFormat) { PhononTime($0) != nil }
    /// Whether a time may be asked for: the time, now in seconds since 1970 (PO-07).
    var takesTime: @Sendable (PhononTime, Int) -> Bool = { $0.day >= PhononTime.day(ofSeconds: $1, offset: $0.offset) }
    var pastTime: PhononOutcome = .invalidFormat
    /// PO-08.
    var contactsTypes: Set<String> = ["array"]
    var contactsAbsent: PhononOutcome? = .invalidMandatory
    var contactsEmpty: PhononOutcome? = .invalidContact
    /// Whether the number of that index of so many is looked at.
    var looksAtContact: @Sendable (_ index: Int, _ count: Int) -> Bool = { _, _ in true }
    /// Whether the call of that index of so many is.
    var looksAtCall: @Sendable (_ index: Int, _ count: Int) -> Bool = { _, _ in true }
    var contact = PhononTextRule(absent: nil, illFormed: .invalidContact, isWellFormed: TextForms.isE164)
    /// PO-09.
    var keysTypes: Set<String> = ["array"]
    var maximumKeys = Int.max
    var keyName = PhononTextRule(absent: .invalidMandatory, illFormed: .invalidFormat) {
        $0.hasPrefix("$flow.key.") && $0.utf8.count > 10
    }
    var keyValue = PhononTextRule(absent: .invalidMandatory, illFormed: .invalidFormat)
    /// What makes two payloads the same; nil takes every payload as new (PO-10).
    var digest: @Sendable (JSONValue, [UInt8]) -> JSONValue? = { payload, _ in payload }
    /// Whether refused payloads count as sent before (PO-10, silent).
    var countsRefused = false
    /// What a list of good and bad calls brings (PO-15, silent); nil: the bad call's outcome.
    var mixedCalls: PhononOutcome?
    /// The state of the platform, where it is not sound.
    var given: PhononOutcome?
    /// The last word over the outcome.
    var decide: @Sendable (PhononOutcome, JSONValue) -> PhononOutcome = { outcome, _ in outcome }
    /// How an outcome is written (PO-12, silent).
    var answer: @Sendable (PhononContext) -> JSONAnswer = PhononBehaviour.plainAnswer
    /// The last word over the bytes.
    var transmit: @Sendable (JSONAnswer, PhononContext) -> HTTPResponse = { answer, _ in answer.response }

    static let honest = PhononBehaviour()

    /// The same behaviour with one thing changed.
    static func changed(_ change: (inout PhononBehaviour) -> Void) -> PhononBehaviour {
        var behaviour = honest
        change(&behaviour)
        return behaviour
    }

    @Sendable
    static func parseStrictly(_ bytes: [UInt8]) -> JSONValue? {
        do { return try JSONValue(parsing: bytes) } catch { return nil }
    }

    @Sendable
    static func plainAnswer(_ context: PhononContext) -> JSONAnswer {
        let outcome = context.outcome
        return JSONAnswer(
            status: 200,
            body: [
                "status-code": .number(JSONNumber(outcome.code)), "status-message": .string(outcome.message),
                "status-name": .string(outcome.name),
            ]
        )
    }
}
