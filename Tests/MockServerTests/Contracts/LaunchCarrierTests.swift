import HTTPMessages
import JSONText
import Testing

@Suite("Launch Carrier on the mock")
struct LaunchCarrierTests {
    let folder: ContractsFolder

    init() throws {
        folder = try ContractsFolder()
    }

    private func launch(_ body: JSONValue) -> Answer {
        folder.send(Payloads.launchTarget, json: body)
    }

    @Test("a valid request is answered with its own regions and what the server adds")
    func success() {
        let answer = launch(Payloads.launch)
        #expect(answer.status == 200)
        #expect(answer.text("/code") == "RCS902")
        #expect(answer.text("/message") == "Agent launch request created successfully")
        #expect(answer.value("/error") == [:])
        #expect(
            answer.value("/data") == [
                "agent_no": "2600",
                "agent_launch_id": "5da00000-6340-4226-b846-f4000000c543",
                "regions": [
                    [
                        "region_id": "cba00000-c136-400b-a391-f7c27c000000", "region": "United States (US)",
                        "entry_point": 0, "launch_state": 0, "dirty_flag": "NEW",
                    ],
                    ["region": "Canada", "entry_point": 0, "launch_state": 0, "dirty_flag": "NEW"],
                ],
                "contacts": [],
            ]
        )
        #expect(folder.isOutcome("success", of: "launch-carrier", answer))
    }

    @Test("regions that were not sent are not in the answer, empty ones stay empty")
    func regions() {
        let without = launch(Payloads.launch.with("/regions", nil))
        #expect(without.text("/code") == "RCS902")
        #expect(without.value("/data/regions") == nil)
        #expect(launch(Payloads.launch.with("/regions", [])).value("/data/regions") == [])
    }

    @Test("five regions are accepted, six are refused with a failure")
    func count() {
        let region: JSONValue = ["region": "Canada"]
        let five = launch(Payloads.launch.with("/regions", .array(Array(repeating: region, count: 5))))
        #expect(five.text("/code") == "RCS902")
        #expect(five.value("/data/regions")?.arrayValue?.count == 5)
        let six = launch(Payloads.launch.with("/regions", .array(Array(repeating: region, count: 6))))
        #expect(six.status == 400)
        #expect(folder.isOutcome("failure", of: "launch-carrier", six))
        #expect(!folder.isOutcome("success", of: "launch-carrier", six))
    }

    @Test(
        "a missing or ill-formed field is refused with a failure that names it",
        arguments: [
            ("/agent_no", nil, "agent_no"), ("/agent_launch_id", nil, "agent_launch_id"),
            ("/agent_no", 2600, "agent_no"), ("/regions", [:], "regions"),
            ("/regions/0/region_id", "cba", "region_id"),
        ] as [(String, JSONValue?, String)]
    )
    func fields(pointer: String, value: JSONValue?, name: String) {
        let answer = launch(Payloads.launch.with(pointer, value))
        #expect(answer.status == 400)
        #expect(folder.isOutcome("failure", of: "launch-carrier", answer))
        #expect(answer.text("/error/error_message")?.contains(name) == true)
    }

    @Test("what is not JSON is answered with the reason")
    func malformed() {
        let answer = folder.send(Payloads.launchTarget, bytes: Array("{\"agent_no\": \"2600\",\n}".utf8))
        #expect(answer.status == 400)
        #expect(answer.text("/code") == "RCS701")
        #expect(answer.text("/message") == "Invalid json format passed")
        #expect(answer.text("/error/error_code") == "INVALID_JSON_PAYLOAD")
        #expect(answer.text("/error/error_message")?.contains("line 2, column 1") == true)
    }

    @Test("another method is not allowed", arguments: ["GET", "PUT", "PATCH", "DELETE"])
    func methods(method: String) {
        let answer = folder.send(method, Payloads.launchTarget, json: Payloads.launch)
        #expect(answer.status == 405)
        #expect(
            answer.body == [
                "code": "RCS405", "message": "Method not allowed", "data": [],
                "error": ["error_code": "METHOD_NOT_ALLOWED", "error_message": "Method not allowed"],
            ]
        )
        #expect(answer.fields["Allow"] == "POST, OPTIONS")
    }
}
