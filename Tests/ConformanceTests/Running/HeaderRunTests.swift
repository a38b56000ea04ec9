import Conformance
import HTTPMessages
import HTTPWire
import Testing

/// Servers over a socket that each break one clause about their headers.
@Suite("Headers of a server")
struct HeaderRunTests {
    private static let contract = ##"""
        {"openapi": "3.1.1", "info": {"title": "Things", "version": "1"}, "paths": {"/things": {"get": {
          "operationId": "list-things", "x-facts": ["T-01"], "x-side-effect": "none",
          "responses": {
            "200": {"description": "",
              "headers": {
                "ETag": {"$ref": "#/components/headers/tag"},
                "X-Total-Count": {"required": true, "schema": {"type": "integer", "minimum": 0}},
                "X-Rate": {"schema": {"type": "integer", "maximum": 100}},
                "Vary": {"schema": {"type": "array", "maxItems": 2, "items": {"type": "string", "pattern": "^[A-Za-z-]+$"}}},
                "Last-Modified": {"schema": {"type": "string", "minLength": 24}}},
              "content": {"application/json": {"schema": {
                "x-outcome": {"name": "success", "kind": "success"}, "type": "array"}}}},
            "405": {"description": "", "headers": {"Allow": {"required": true, "schema": {"type": "string"}}}}}}}},
         "components": {"headers": {"tag": {"required": true, "schema": {"type": "string", "pattern": "^\"[0-9a-f]{4}\"$"}}}}}
        """##

    private struct Server: HTTPResponder {
        let change: @Sendable (inout HTTPFields) -> Void

        func respond(to request: HTTPRequest) -> HTTPResponse {
            var fields: HTTPFields
            if request.method == "GET" {
                fields = [
                    HTTPField(name: "Content-Type", value: "application/json"),
                    HTTPField(name: "etag", value: "\"00ff\""), HTTPField(name: "x-total-count", value: "0"),
                    HTTPField(name: "Vary", value: "Accept"), HTTPField(name: "vary", value: "Origin"),
                    HTTPField(name: "Last-Modified", value: "Sunday, 06-Nov-94 08:49:37 GMT"),
                ]
            } else {
                fields = [HTTPField(name: "Allow", value: "GET")]
            }
            change(&fields)
            return HTTPResponse(
                status: request.method == "GET" ? 200 : 405,
                fields: fields,
                body: request.method == "GET" ? Array("[]".utf8) : []
            )
        }
    }

    private func violations(_ change: @escaping @Sendable (inout HTTPFields) -> Void) throws -> [String] {
        let listener = HTTPWireServer(responder: Server(change: change))
        let port = try listener.start()
        defer { listener.stop() }
        let client = try HTTPWireClient(origin: try #require(HTTPOrigin("http://127.0.0.1:\(port)")))
        defer { client.close() }
        return try SmallRun.record(Self.contract, over: client).violations.map(\.id)
    }

    @Test("what keeps to them is accused of nothing")
    func honest() throws {
        #expect(try violations { _ in } == [])
        #expect(
            try violations { fields in
                fields["Vary"] = nil
                fields["Last-Modified"] = nil
                fields.append("x-RATE", "100")
            } == []
        )
    }

    @Test(
        "what breaks one is accused of that one",
        arguments: [
            ("ETag", nil, "ETag/required"), ("ETag", "00ff", "ETag/pattern"), ("ETag", "", "ETag/pattern"),
            ("X-Total-Count", nil, "X-Total-Count/required"), ("X-Total-Count", "many", "X-Total-Count/type"),
            ("X-Total-Count", "-1", "X-Total-Count/minimum"), ("X-Rate", "101", "X-Rate/maximum"),
            ("Vary", "a, b, c", "Vary/max-items"), ("Vary", "a b", "Vary/*/pattern"),
            ("Last-Modified", "today", "Last-Modified/min-length"),
        ] as [(String, String?, String)]
    )
    func broken(name: String, text: String?, clause: String) throws {
        let found = try violations { if $0.contains("ETag") { $0[name] = text } }
        #expect(found == ["list-things/response/success/header/\(clause)"])
    }

    @Test("only answers that are the outcome are held to its headers")
    func otherOutcome() throws {
        let found = try violations { if !$0.contains("ETag") { $0["Allow"] = nil } }
        #expect(found == ["list-things/response/status-405/header/Allow/required"])
    }
}
