import HTTPMessages
import JSONText
import Testing

@Suite("Register Tester and Get Tester By Agent on the mock")
struct TesterTests {
    let folder: ContractsFolder

    init() throws {
        folder = try ContractsFolder()
    }

    private func register(_ phone: String, agent: String) -> Answer {
        folder.send(Payloads.registerTarget, json: ["phoneno": .string(phone), "agent_no": .string(agent)])
    }

    private func list(_ agent: String) -> Answer {
        folder.send("GET", Payloads.listTarget(agent))
    }

    @Test("a registration is answered with its own values and a fresh id")
    func register() {
        let answers = [register("447700900001", agent: "48900"), register("447700900002", agent: "48900")]
        #expect(answers[0].status == 200)
        #expect(answers[0].text("/code") == "RCS902")
        #expect(answers[0].text("/message") == "Tester registration request sent successfully")
        #expect(answers[0].text("/data/phoneno") == "447700900001")
        #expect(answers[0].text("/data/agent_no") == "48900")
        #expect(answers[0].value("/data/override_dcs_check") == false)
        #expect(answers[0].text("/data/id") != answers[1].text("/data/id"))
        #expect(answers.allSatisfy { folder.isOutcome("success", of: "register-tester", $0) })
    }

    @Test("a registered tester is listed for its agent and for no other")
    func storedThenListed() {
        let registered = register("447700900001", agent: "48900")
        _ = register("447700900002", agent: "20700")
        let own = list("48900")
        #expect(own.status == 200)
        #expect(own.text("/code") == "RCS902")
        #expect(own.text("/message") == "Tester details found successfully")
        #expect(own.value("/error") == [:])
        #expect(own.value("/data")?.arrayValue?.count == 1)
        #expect(own.text("/data/0/phoneno") == "447700900001")
        #expect(own.text("/data/0/agent_no") == "48900")
        #expect(own.text("/data/0/id") == registered.text("/data/id"))
        #expect(own.text("/data/0/test_status") == "ACCEPTED")
        #expect(own.text("/data/0/status") == "ACTIVE")
        #expect(own.value("/data/0/created_date") == 1_769_708_507_204)
        #expect(own.value("/data/0/carrierid") == 0)
        #expect(folder.isOutcome("success", of: "get-tester-by-agent", own))
        #expect(list("20700").text("/data/0/phoneno") == "447700900002")
        #expect(list("99999").value("/data") == [])
    }

    @Test("the same number registered twice is listed once")
    func again() {
        _ = register("447700900001", agent: "48900")
        _ = register("447700900001", agent: "48900")
        #expect(list("48900").value("/data")?.arrayValue?.count == 1)
    }

    @Test("a refused registration is not listed")
    func refused() {
        let answer = register("+447700900001", agent: "48900")
        #expect(answer.status == 400)
        #expect(folder.isOutcome("failure", of: "register-tester", answer))
        #expect(list("48900").value("/data") == [])
    }

    @Test(
        "phone numbers are digits without a leading zero, 15 at most",
        arguments: [
            ("447700900123", true), ("447700900123000", true), ("4477009001230000", false), ("0447700900123", false),
            ("44770090012a", false), ("", false),
        ]
    )
    func phoneNumbers(number: String, isAccepted: Bool) {
        #expect((register(number, agent: "48900").text("/code") == "RCS902") == isAccepted)
    }

    @Test("a listing without an agent is refused")
    func withoutAgent() {
        let answer = folder.send("GET", "/v1/ACCOUNT1/rcs/agenttester/testersbyagent")
        #expect(answer.status == 400)
        #expect(!folder.isOutcome("success", of: "get-tester-by-agent", answer))
    }

    @Test("a listing needs no Content-Type, since a body is not sent")
    func withoutContentType() {
        var fields = ContractsFolder.fields
        fields.remove("Content-Type")
        #expect(folder.send("GET", Payloads.listTarget("1"), fields: fields).text("/code") == "RCS902")
    }

    @Test("HEAD is answered like GET")
    func head() {
        #expect(folder.send("HEAD", Payloads.listTarget("1")).status == 200)
    }
}
