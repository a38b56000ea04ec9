import HTTPMessages
import JSONText
import OpenAPIContract

@testable import MockServer

/// A contract of one file in memory behind a mock.
struct SmallContract {
    let mock: MockResponder

    init(_ document: JSONValue, settings: MockSettings = MockSettings(now: { 0 })) throws {
        let files = FilesInMemory(["contracts/small/openapi.json": document.serialized()])
        let contract = try ContractFolder(root: "contracts", files: files).load("small")
        mock = try MockResponder(contracts: [contract], settings: settings)
    }

    /// A contract of one path.
    init(path: String, item: JSONValue, settings: MockSettings = MockSettings(now: { 0 })) throws {
        try self.init(
            [
                "openapi": "3.1.1", "info": ["title": "Small", "version": "1"],
                "servers": [["url": "https://api.example.com/base/"]],
                "paths": .object(JSONObject([(path, item)])),
            ],
            settings: settings
        )
    }

    func send(
        _ method: String,
        _ target: String,
        fields: HTTPFields = [HTTPField(name: "Content-Type", value: "application/json")],
        json: JSONValue? = nil
    ) -> Answer {
        let bytes = json.map { Array($0.serialized().utf8) }
        return Answer(mock.respond(to: HTTPRequest(method: method, target: target, fields: fields, body: bytes)))
    }
}
