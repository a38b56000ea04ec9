import HTTPMessages
import JSONText
import Testing

@testable import MockServer

@Suite("What the documents do not say, on the mock")
struct RefusalTests {
    let folder: ContractsFolder

    init() throws {
        folder = try ContractsFolder()
    }

    private func fields(_ change: (inout HTTPFields) -> Void) -> HTTPFields {
        var fields = ContractsFolder.fields
        change(&fields)
        return fields
    }

    @Test(
        "an unknown path is a clear error that lists the known ones",
        arguments: [
            "/", "/v1/ACCOUNT1/rcs/brands", "/v1/rcs/brand", "/wsgw/v1/agent/testersbyagent", "/v1/%zz/rcs/brand",
        ]
    )
    func unknownPath(path: String) {
        let answer = folder.send(path, json: Payloads.brand)
        #expect(answer.status == 404)
        #expect(answer.fields["Content-Type"] == "application/json")
        #expect(answer.text("/error") == "unknown-path")
        #expect(answer.text("/message") == "no operation has the path \(path)")
        #expect(answer.value("/paths")?.arrayValue?.contains("/v1/{sid}/rcs/brand") == true)
        #expect(answer.value("/paths")?.arrayValue?.count == 5)
    }

    @Test("a missing, empty or wrong key is refused", arguments: [nil, "", "0a1b2c3e", "0A1B2C3D"])
    func key(value: String?) {
        let answer = folder.send(
            Payloads.brandTarget,
            fields: fields { $0["api-key"] = value },
            json: Payloads.brand
        )
        #expect(answer.status == 401)
        #expect(answer.fields["WWW-Authenticate"] != nil)
        #expect(answer.text("/error") == "authentication")
        #expect(answer.text("/message")?.contains("api-key") == true)
        #expect(answer.text("/message")?.contains("0a1b2c3d") == false)
        #expect(!folder.isOutcome("success", of: "create-brand", answer))
    }

    @Test("where an operation documents a general failure, a wrong key is answered with it")
    func keyInEnvelope() {
        let answer = folder.send(
            Payloads.launchTarget,
            fields: fields { $0["api-key"] = "wrong" },
            json: Payloads.launch
        )
        #expect(answer.status == 401)
        #expect(folder.isOutcome("failure", of: "launch-carrier", answer))
        #expect(answer.text("/error/error_message") == "the header api-key is not a known one")
    }

    @Test("a wrong account is refused")
    func account() {
        let answer = folder.send("/v1/ACCOUNT2/rcs/brand", json: Payloads.brand)
        #expect(answer.status == 404)
        #expect(answer.text("/error") == "path")
        #expect(answer.text("/message") == "the path parameter sid is not a known one")
    }

    @Test("an empty account is refused")
    func emptyAccount() {
        let answer = folder.send("/v1//rcs/brand", json: Payloads.brand)
        #expect(answer.status == 404)
        #expect(answer.text("/message") == "the path parameter sid is empty")
    }

    @Test(
        "another Content-Type is refused, the documented one in any case and with a charset is not",
        arguments: [
            (nil, false), ("text/plain", false), ("application/xml", false),
            ("application/x-www-form-urlencoded", false),
            ("application/json", true), ("application/JSON", true), ("application/json; charset=utf-8", true),
        ]
    )
    func contentType(value: String?, isAccepted: Bool) {
        let answer = folder.send(
            Payloads.brandTarget,
            fields: fields { $0["Content-Type"] = value },
            json: Payloads.brand
        )
        #expect(answer.status == (isAccepted ? 200 : 415))
        #expect((answer.text("/code") == "RCS802") == isAccepted)
        if !isAccepted { #expect(answer.text("/error") == "content-type") }
    }

    @Test("unknown members and repeated members are accepted, the last of the same name counts")
    func lenient() {
        let text = Payloads.tester.with("/note", "x").serialized().dropLast() + ",\"agent_no\":\"20700\"}"
        let answer = folder.send(Payloads.registerTarget, bytes: Array(text.utf8))
        #expect(answer.text("/code") == "RCS902")
        #expect(answer.text("/data/agent_no") == "20700")
    }

    @Test("OPTIONS tells the methods of a path")
    func options() {
        let response = folder.mock.respond(
            to: HTTPRequest(method: "OPTIONS", target: Payloads.listTarget("1"))
        )
        #expect(response.status == 204)
        #expect(response.fields["Allow"] == "GET, HEAD, OPTIONS")
        #expect(response.body.isEmpty)
    }

    @Test("nested JSON deeper than the parser's limit is refused, not a crash")
    func deep() {
        let text = String(repeating: "[", count: 100_000)
        let answer = folder.send(Payloads.brandTarget, bytes: Array(text.utf8))
        #expect(answer.status == 400)
        #expect(answer.text("/error/error_code") == "INVALID_JSON")
    }
}
