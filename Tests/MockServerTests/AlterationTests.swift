import HTTPMessages
import JSONText
import Testing

@testable import MockServer

@Suite("Altered answers")
struct AlterationTests {
    @Test("change status, label and body of every documented answer, and nothing that is remembered")
    func alteration() throws {
        let contracts = try ContractsFolder.loaded.get()
        let mock = try MockResponder(
            contracts: contracts,
            settings: MockSettings(alteration: { answer in
                guard answer.operation == "create-brand", answer.outcome == "success" else { return }
                answer.status = 418
                answer.mediaType = "text/plain"
                answer.body = answer.body?.removing(at: JSONPointer(tokens: ["data"]))
            })
        )
        let brand = Answer(mock.respond(to: request("/v1/a/rcs/brand", brandBody)))
        #expect(brand.status == 418)
        #expect(brand.fields["Content-Type"] == "text/plain")
        #expect(brand.body?[member: "data"] == nil)
        #expect(brand.text("/code") == "RCS802")
        let refused = Answer(mock.respond(to: request("/v1/a/rcs/brand", "{}")))
        #expect(refused.status == 400)
        #expect(refused.text("/error/error_code") == "MISSING_REQUIRED_FIELDS")
    }

    private let brandBody = """
        {"brand_name":"a","display_name":"a","brand_description":"a","partner_name":"a","partner_email":"a@example.com",
         "contact_name":"a","contact_email":"a@example.com","website_url":"https://example.com"}
        """

    private func request(_ target: String, _ body: String) -> HTTPRequest {
        HTTPRequest(
            method: "POST",
            target: target,
            fields: [
                HTTPField(name: "api-key", value: "k"), HTTPField(name: "Content-Type", value: "application/json"),
            ],
            body: Array(body.utf8)
        )
    }
}
