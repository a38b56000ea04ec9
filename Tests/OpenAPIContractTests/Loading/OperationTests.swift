import JSONText
import OpenAPIContract
import Testing

@Suite("Operations")
struct OperationTests {
    private func operation(_ changes: [String: String?] = [:]) throws -> Operation {
        try #require(try SmallContract.load(changes).operation("add-item"))
    }

    @Test("reads what stands on the operation")
    func ofItself() throws {
        let operation = try operation()
        #expect(operation.method == "POST")
        #expect(operation.path == "/v1/{shop}/items")
        #expect(operation.summary == "Add an item")
        #expect(operation.facts == ["SH-03"])
        #expect(operation.sideEffect == .creates)
        #expect(operation.declaredMethods == ["POST"])
        #expect(operation.silentMethods == ["PUT"])
        #expect(operation.policy.expectation(for: "type") == .outcomes(["bad-field"]))
        #expect(operation.policy.expectation(for: "path") == .anyFailure)
        #expect(operation.reference.uri == "contract:/shop/paths/items.json#/post")
    }

    @Test("without x-side-effect only a safe method has none", arguments: [("get", "none"), ("delete", "creates")])
    func sideEffect(method: String, effect: String) throws {
        let items = SmallContract.items.replacing("\"post\":", with: "\"\(method)\":")
            .replacing("\"x-side-effect\": \"creates\",", with: "")
        #expect(try operation(["shop/paths/items.json": items]).sideEffect.rawValue == effect)
    }

    @Test("reads parameters of the Path Item and of the operation")
    func parameters() throws {
        let parameters = try operation().parameters
        #expect(parameters.map(\.name) == ["shop", "page"])
        #expect(parameters.map(\.location) == [.path, .query])
        #expect(parameters.map(\.isRequired) == [true, false])
        #expect(parameters.map(\.style) == ["simple", "form"])
        #expect(parameters.map(\.explode) == [false, true])
        #expect(parameters[0].example == "XXXX12")
        #expect(parameters[0].facts == ["SH-02"])
        #expect(parameters[0].policy.expectation(for: "path") == .outcomes(["bad-field"]))
        #expect(parameters[0].policy.expectation(for: "type") == .outcomes(["bad-field"]))
        #expect(parameters[1].schema.types == ["integer"])
        #expect(parameters[0].reference.uri == "contract:/shop/openapi.json#/components/parameters/shop")
    }

    @Test("the operation's own parameter takes the place of the Path Item's")
    func override() throws {
        let items = SmallContract.items.replacing(
            #""name": "page", "in": "query""#,
            with: #""name": "shop", "in": "path", "required": true"#
        )
        let parameters = try operation(["shop/paths/items.json": items]).parameters
        #expect(parameters.map(\.name) == ["shop"])
        #expect(parameters[0].schema.types == ["integer"])
    }

    @Test(
        "ignores header parameters of names that the contract speaks of elsewhere",
        arguments: [
            ("header", "Accept", ["shop"]), ("header", "authorization", ["shop"]),
            ("query", "Accept", ["shop", "Accept"]),
            ("header", "Content-Type", ["shop", "Content-Type"]),
            ("header", "Accept-Language", ["shop", "Accept-Language"]),
        ]
    )
    func ignored(location: String, name: String, names: [String]) throws {
        let items = SmallContract.items.replacing(
            #""name": "page", "in": "query""#,
            with: #""name": "\#(name)", "in": "\#(location)""#
        )
        #expect(try operation(["shop/paths/items.json": items]).parameters.map(\.name) == names)
    }

    @Test("reads the body with its examples")
    func body() throws {
        let body = try #require(try operation().requestBody)
        #expect(body.isRequired)
        #expect(body.mediaType == "application/json")
        #expect(body.certainty == ["media-type": .silent])
        #expect(body.schema.required == ["name"])
        #expect(
            body.schema.property("name")?.violationPolicy.expectation(for: "max-length") == .outcomes(["bad-field"])
        )
        #expect(body.examples.map(\.name) == ["sample"])
        #expect(body.examples.first?.value == ["name": "Tea XX"])
        #expect(body.examples.first?.isMasked == true)
        #expect(body.examples.first?.facts == ["SH-08"])
        #expect(body.examples.first?.valueReference.uri == "contract:/shop/examples/sample.json#/value")
    }

    @Test("reads a single example as well")
    func singleExample() throws {
        let items = SmallContract.items.replacing(
            #""examples": { "sample": { "$ref": "../examples/sample.json" } }"#,
            with: #""example": { "name": "Tea" }"#
        )
        let example = try #require(try operation(["shop/paths/items.json": items]).requestBody?.examples.first)
        #expect(example.name == "example")
        #expect(example.value == ["name": "Tea"])
        #expect(
            example.valueReference.pointer.description == "/post/requestBody/content/application~1json/example"
        )
    }

    @Test("reads credentials of the document, unless the operation has its own")
    func credentials() throws {
        let credential = try #require(try operation().credentials.first)
        #expect(credential.scheme == "key")
        #expect(credential.name == "api-key")
        #expect(credential.location == .header)
        #expect(credential.certainty == ["value": .silent])
        let items = SmallContract.items.replacing("\"summary\":", with: "\"security\": [], \"summary\":")
        #expect(try operation(["shop/paths/items.json": items]).credentials.isEmpty)
        let bearer = SmallContract.openAPI.replacing(
            #""type": "apiKey", "in": "header", "name": "api-key""#,
            with: #""type": "http", "scheme": "bearer""#
        )
        #expect(try operation(["shop/openapi.json": bearer]).credentials.map(\.name) == ["Authorization"])
        for type in ["oauth2", "openIdConnect"] {
            let tokens = bearer.replacing(#""http""#, with: "\"\(type)\"")
            #expect(try operation(["shop/openapi.json": tokens]).credentials.map(\.name) == ["Authorization"])
        }
    }

    @Test("a credential that another alternative does without may be missing or wrong")
    func optionalCredentials() throws {
        let items = SmallContract.items.replacing(
            #""operationId": "add-item","#,
            with: #""operationId": "add-item", "security": [{"key": []}, {}],"#
        )
        let credential = try #require(try operation(["shop/paths/items.json": items]).credentials.first)
        #expect(credential.certainty == ["presence": .silent, "value": .silent])
    }

    @Test("reads what it stores and refuses to repeat")
    func state() throws {
        let state = try #require(try operation().state)
        #expect(state.stores?.collection == "items")
        #expect(state.stores?.owner == .requestParameter(.path, "shop"))
        #expect(state.stores?.item == JSONPointer("/data"))
        #expect(state.stores?.identifiedBy == JSONPointer("/id"))
        #expect(state.refusesRepetition?.outcome == "bad-field")
        #expect(state.refusesRepetition?.facts == ["SH-04"])
        #expect(state.lists == nil)
    }
}
