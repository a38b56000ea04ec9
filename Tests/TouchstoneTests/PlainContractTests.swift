import Conformance
import HTTPMessages
import Testing

@testable import Touchstone

/// A plain OpenAPI description, without any `x-` key, is judged as far as it goes.
@Suite("Plain contracts")
struct PlainContractTests {
    /// The mock, but for what its refusals say.
    private struct Refusing: HTTPResponder {
        let mock: any HTTPResponder
        let refusal: String

        func respond(to request: HTTPRequest) -> HTTPResponse {
            var response = mock.respond(to: request)
            if response.status == 400 { response.body = Array(refusal.utf8) }
            return response
        }
    }

    private func run(refusal: String) throws -> RunRecord {
        let folder = try TemporaryFolder()
        try folder.write(
            Dictionary(uniqueKeysWithValues: SmallContract.files.map { ("contracts/" + $0.key, $0.value) })
        )
        var request = SessionRequest()
        request.contractsRoot = folder.path + "/contracts"
        let session = try Session(request, environment: [:])
        let contract = try #require(session.contracts.first)
        let mock = try EmbeddedMock.responder(for: [contract], values: [:], given: nil)
        return try session.run(contract, against: Refusing(mock: mock, refusal: refusal))
    }

    @Test("the honest server conforms")
    func honest() throws {
        let record = try run(refusal: #"{"error":"bad"}"#)
        #expect(record.violations.map(\.id) == [])
        #expect(RunVerdict([record]) == .conforms)
        #expect(
            record.rows.first { $0.id == "create-item/response/status-400/body/error/required" }?.state == .enforced
        )
    }

    @Test("a refusal under a documented status has the documented body")
    func refusal() throws {
        let record = try run(refusal: #"{"message":"bad"}"#)
        #expect(record.violations.map(\.id) == ["create-item/response/status-400/body/error/required"])
    }
}
