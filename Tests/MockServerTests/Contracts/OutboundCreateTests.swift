import HTTPMessages
import JSONText
import Testing

@Suite("Outbound create on the mock")
struct OutboundCreateTests {
    let folder: ContractsFolder

    init() throws {
        folder = try ContractsFolder()
    }

    private func create(_ body: JSONValue) -> Answer {
        folder.send(Payloads.outboundTarget, json: body)
    }

    private func outcome(_ answer: Answer) -> JSONValue? { answer.body }

    static let success: JSONValue = ["statusCode": 200, "statusMessage": "Success", "statusName": "SUCCESS"]

    @Test("a valid request is a success")
    func success() {
        let answer = create(Payloads.outbound)
        #expect(answer.status == 200)
        #expect(answer.body == OutboundCreateTests.success)
        #expect(folder.isOutcome("success", of: "outbound-create", answer))
    }

    @Test(
        "each violation has the outcome that its name says",
        arguments: [
            ("/api-version", "2.0", 203, "API Version not Supported", "INVALID_API_VERSION"),
            ("/security-id", "short", 202, "Invalid Security ID", "INVALID_SECURITY_ID"),
            ("/security-id", nil, 202, "Invalid Security ID", "INVALID_SECURITY_ID"),
            ("/flow-id", "flow-001", 301, "Invalid Flow ID", "INVALID_FLOW_ID"),
            ("/flow-id", nil, 301, "Invalid Flow ID", "INVALID_FLOW_ID"),
            ("/calls", [], 302, "Empty Call List", "EMPTY_CALL_LIST"),
            ("/calls", nil, 302, "Empty Call List", "EMPTY_CALL_LIST"),
            ("/calls", "one", 400, "Invalid Format", "INVALID_FORMAT"),
            ("/calls/0", 1, 400, "Invalid Format", "INVALID_FORMAT"),
            ("/calls/0/contact-numbers/1", "4477a", 205, "Invalid Contact Number", "INVALID_CONTACT_NUMBER"),
            ("/calls/0/keys/0/name", "Name", 500, "Failure", "FAILURE"),
            ("/calls/0/start-time", "tomorrow", 500, "Failure", "FAILURE"),
        ] as [(String, JSONValue?, Int, String, String)]
    )
    func violations(pointer: String, value: JSONValue?, code: Int, message: String, name: String) {
        let answer = create(Payloads.outbound.with(pointer, value))
        #expect(answer.status == 400)
        #expect(
            answer.body == [
                "statusCode": .number(JSONNumber(code)), "statusMessage": .string(message), "statusName": .string(name),
            ]
        )
    }

    @Test("what is not JSON has an invalid format")
    func malformed() {
        let answer = folder.send(Payloads.outboundTarget, bytes: Array("{\"calls\": [],}".utf8))
        #expect(answer.status == 400)
        #expect(answer.body == ["statusCode": 400, "statusMessage": "Invalid Format", "statusName": "INVALID_FORMAT"])
    }

    @Test("500 calls are accepted, 501 are too many")
    func calls() {
        let most = create(Payloads.outbound.with("/calls", .array(Array(repeating: Payloads.call(), count: 500))))
        #expect(most.body == OutboundCreateTests.success)
        let more = create(Payloads.outbound.with("/calls", .array(Array(repeating: Payloads.call(), count: 501))))
        #expect(more.status == 400)
        #expect(
            more.body == [
                "statusCode": 303, "statusMessage": "Max Data List Size Exceeded",
                "statusName": "MAX_DATA_LIST_SIZE_EXCEEDED",
            ]
        )
    }

    @Test("the same payload twice is a repeated checksum, whatever its white space and order; another value is not")
    func repetition() {
        #expect(create(Payloads.outbound).body == OutboundCreateTests.success)
        let members = Payloads.outbound.objectValue?.reversed() ?? []
        let reordered = JSONValue.object(JSONObject(Array(members)))
        let again = folder.send(Payloads.outboundTarget, bytes: Array(reordered.serialized(.pretty).utf8))
        #expect(again.status == 409)
        #expect(
            again.body == [
                "statusCode": 201, "statusMessage": "Checksum Repeated", "statusName": "CHECKSUM_REPEATED",
            ]
        )
        let other = create(Payloads.outbound.with("/calls/0/client-identifier", "request 2"))
        #expect(other.body == OutboundCreateTests.success)
    }

    @Test("a refused payload is not remembered")
    func refusedTwice() {
        let wrong = Payloads.outbound.with("/flow-id", "no")
        #expect(create(wrong).value("/statusCode") == 301)
        #expect(create(wrong).value("/statusCode") == 301)
    }

    @Test("of the same payload sent at once from several sides, one is accepted")
    func concurrent() async {
        let folder = folder
        let accepted = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<16 {
                group.addTask { folder.sendValid("outbound-create").body == OutboundCreateTests.success }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(accepted == 1)
    }

    @Test(
        "a date of yesterday is refused, a past time of today is accepted, in the offset of the time",
        arguments: [
            ("2026-05-09T23:59:59.999+05:30", false), ("2026-05-10T00:00:00.000+05:30", true),
            ("2026-05-10T17:29:59.000+05:30", true), ("2026-05-11T00:00:00.000+05:30", true),
            ("2026-05-09T12:00:00.000Z", false), ("2026-05-10T00:00:00.000Z", true),
            ("2026-05-09T00:00:00.000-13:00", true), ("2026-05-08T23:59:59.000-13:00", false),
            ("2021-04-28T03:48:07.111+05:30", false),
        ]
    )
    func startTime(text: String, isAccepted: Bool) {
        let answer = create(Payloads.outbound(startTime: text))
        #expect((answer.value("/statusCode") == 200) == isAccepted)
        #expect((answer.value("/statusCode") == 500) == !isAccepted)
    }

    @Test("the clock decides whose day it is: late in the evening of UTC the next day has begun further east")
    func clock() throws {
        // 2026-05-10T20:00:00Z
        let evening = try ContractsFolder(now: 1_778_443_200_000_000_000)
        let send = { (text: String) in
            evening.send(Payloads.outboundTarget, json: Payloads.outbound(startTime: text)).value("/statusCode")
        }
        #expect(send("2026-05-10T23:59:59.000+05:30") == 500)
        #expect(send("2026-05-11T00:00:00.000+05:30") == 200)
        #expect(send("2026-05-10T00:00:00.000-05:00") == 200)
    }

    @Test("no key is asked for, and no document says that another Content-Type is refused")
    func withoutFields() {
        let answer = folder.send(Payloads.outboundTarget, fields: [], json: Payloads.outbound)
        #expect(answer.body == OutboundCreateTests.success)
    }

    @Test("another method is refused with a failure", arguments: ["GET", "PUT", "PATCH", "DELETE"])
    func methods(method: String) {
        let answer = folder.send(method, Payloads.outboundTarget, json: Payloads.outbound)
        #expect(answer.status == 405)
        #expect(answer.value("/statusCode") == 500)
    }
}
