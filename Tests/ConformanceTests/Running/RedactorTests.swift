import HTTPMessages
import Testing

@testable import Conformance

@Suite("Redactor")
struct RedactorTests {
    let redactor = Redactor(secrets: [.init(variable: "API_KEY", value: "s3cret/key+\"1\"")])

    @Test(
        "replaces a secret in every form it is written in",
        arguments: [
            ("api-key: s3cret/key+\"1\"", "api-key: $API_KEY"),
            (#"{"key":"s3cret/key+\"1\""}"#, #"{"key":"$API_KEY"}"#),
            (#"{"key":"s3cret\/key+\"1\""}"#, #"{"key":"$API_KEY"}"#),
            ("?key=s3cret%2Fkey%2B%221%22&x", "?key=$API_KEY&x"),
            ("Basic czNjcmV0L2tleSsiMSI=", "Basic $API_KEY"),
            ("nothing to hide", "nothing to hide"),
        ]
    )
    func forms(text: String, expected: String) {
        #expect(redactor.redact(text) == expected)
    }

    @Test("replaces it in every part of an exchange")
    func exchange() {
        let redactor = Redactor(secrets: [.init(variable: "KEY", value: "hunter22")])
        let request = HTTPRequest(
            method: "POST",
            target: "/a?k=hunter22",
            fields: [HTTPField(name: "api-key", value: "hunter22")],
            body: Array("hunter22".utf8)
        )
        let response = HTTPResponse(
            status: 200,
            reason: "hunter22",
            fields: [HTTPField(name: "X", value: "a hunter22 b")],
            body: Array("{\"k\":\"hunter22\"}".utf8)
        )
        let reply = HTTPReply(outcome: .response(response), findings: [], elapsed: .zero)
        let redacted = redactor.redact(Exchange(request: request, reply: reply))
        #expect(redacted.request.target == "/a?k=$KEY")
        #expect(redacted.request.fields["api-key"] == "$KEY")
        #expect(redacted.request.body == Array("$KEY".utf8))
        #expect(redacted.reply.response?.reason == "$KEY")
        #expect(redacted.reply.response?.fields["X"] == "a $KEY b")
        #expect(redacted.reply.response?.body == Array("{\"k\":\"$KEY\"}".utf8))
    }

    @Test("an empty secret replaces nothing")
    func empty() {
        #expect(Redactor(secrets: [.init(variable: "A", value: "")]).redact("abc") == "abc")
    }

    @Test("finds a secret in an answer, short ones left out since they occur by chance")
    func finds() {
        let redactor = Redactor(secrets: [
            .init(variable: "LONG", value: "0123456789"), .init(variable: "SHORT", value: "200"),
        ])
        #expect(redactor.secret(in: Array("x0123456789x".utf8)) == "LONG")
        #expect(redactor.secret(in: Array("200 OK".utf8)) == nil)
    }
}
