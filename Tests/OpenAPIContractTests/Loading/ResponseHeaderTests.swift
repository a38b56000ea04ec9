import JSONSchema
import JSONText
import OpenAPIContract
import Testing

@Suite("Headers of responses")
struct ResponseHeaderTests {
    /// The headers of the small contract's success and of its answer without a body.
    private func headers(_ success: String, _ down: String = "{}", components: String = "{}") throws
        -> (success: [ResponseHeader], down: [ResponseHeader])
    {
        let items = SmallContract.items
            .replacing(#""description": "Added","#, with: #""description": "Added", "headers": \#(success),"#)
            .replacing(#""description": "Down""#, with: #""description": "Down", "headers": \#(down)"#)
        let openAPI = SmallContract.openAPI.replacing(
            #""components": {"#,
            with: #""components": { "headers": \#(components),"#
        )
        let contract = try SmallContract.load(["shop/paths/items.json": items, "shop/openapi.json": openAPI])
        let operation = try #require(contract.operation("add-item"))
        return (
            operation.outcome(named: "success")?.variants.first?.headers ?? [],
            operation.outcome(named: "status-503")?.variants.first?.headers ?? []
        )
    }

    @Test("each is read with what it demands and where it stands")
    func members() throws {
        let (headers, down) = try headers(
            #"{ "ETag": { "required": true, "x-facts": ["SH-05"], "x-certainty": { "presence": "silent" }, "schema": { "type": "string", "pattern": "^a$" }, "example": "a" }, "X-Rate": { "explode": true, "schema": { "type": "integer", "example": 7 } } }"#,
            #"{ "Retry-After": {} }"#
        )
        #expect(headers.map(\.name) == ["ETag", "X-Rate"])
        #expect(headers.map(\.isRequired) == [true, false])
        #expect(headers.map(\.isDemanded) == [false, false])
        #expect(headers.map(\.explode) == [false, true])
        #expect(headers.map { $0.example?.value } == ["a", 7])
        #expect(headers[0].facts == ["SH-05"])
        #expect(headers[0].schema?.types == ["string"])
        #expect(headers[0].compiled?.accepts("a") == true)
        #expect(headers[0].compiled?.accepts("b") == false)
        #expect(headers[0].reference.pointer.description == "/post/responses/2XX/headers/ETag")
        #expect(down.map(\.name) == ["Retry-After"])
        #expect(down.first?.schema == nil)
    }

    @Test("a reference leads to the component")
    func reference() throws {
        let (headers, _) = try headers(
            ##"{ "X-Request-Id": { "$ref": "../openapi.json#/components/headers/id" } }"##,
            components: #"{ "id": { "required": true, "schema": { "type": "string", "format": "uuid" } } }"#
        )
        #expect(headers.map(\.name) == ["X-Request-Id"])
        #expect(headers.map(\.isDemanded) == [true])
        #expect(headers.first?.reference.uri == "contract:/shop/openapi.json#/components/headers/id")
        #expect(headers.first?.compiled?.accepts("no") == false)
    }

    @Test("Content-Type in any letter case is left out")
    func contentType() throws {
        let (headers, _) = try headers(#"{ "content-TYPE": { "required": true, "schema": { "const": "x/y" } } }"#)
        #expect(headers.isEmpty)
    }

    @Test("content gives the schema and the form of the value")
    func content() throws {
        let (headers, _) = try headers(
            #"{ "X-Page": { "content": { "application/json": { "schema": { "type": "object" }, "example": { "next": 2 } } } } }"#
        )
        #expect(headers.first?.mediaType == "application/json")
        #expect(headers.first?.isJSON == true)
        #expect(headers.first?.schema?.types == ["object"])
        #expect(headers.first?.example?.value == ["next": 2])
    }

    @Test("what the message itself is carried by is told apart")
    func ofTheMessage() throws {
        let (headers, _) = try headers(#"{ "Date": {}, "Content-Length": {}, "Content-Language": {} }"#)
        #expect(headers.map(\.isOfTheMessage) == [true, true, false])
    }
}
