import CaseDerivation
import HTTPMessages
import JSONText
import OpenAPIContract
import Testing

@testable import Conformance

@Suite("SentElsewhere")
struct SentElsewhereTests {
    private static let items = RuntimeExpression.requestBody(JSONPointer(tokens: ["items"]))

    private func request(_ body: String, fresh: [String], isPinned: Bool = false) throws -> PreparedRequest {
        PreparedRequest(
            request: HTTPRequest(method: "POST", target: "/"),
            body: try JSONValue(parsing: body),
            parameters: [],
            fresh: Set(fresh.compactMap { JSONPointer($0) }),
            isPinned: isPinned
        )
    }

    @Test(
        "a member of an item that was not sent holds nothing of another item",
        arguments: [
            (#"[{"id":"1","name":"n1"},{"id":"2"}]"#, true),
            (#"[{"id":"2"},{"id":"1","name":"n1"}]"#, true),
            (#"[{"id":"1","name":"n1"},{"id":"2","name":null}]"#, true),
            (#"[{"id":"1","name":"n1"},{"id":"2","name":"default"}]"#, true),
            (#"[{"id":"1","name":"n1"},{"id":"2","label":"n1"}]"#, true),
            (#"[{"id":"1","name":"n1"},{"id":"2","name":"n1"}]"#, false),
            (#"[{"id":"2","name":"n1"},{"id":"1","name":"n1"}]"#, false),
        ]
    )
    func items(answer: String, expected: Bool) throws {
        let sent = #"[{"id":"1","name":"n1"},{"id":"2"}]"#
        let elsewhere = SentElsewhere(try request(#"{"items":\#(sent)}"#, fresh: ["/items/0/name"]), after: [])
        #expect(
            try elsewhere.isRepeated(JSONValue(parsing: answer), JSONValue(parsing: sent), at: Self.items) == expected
        )
    }

    @Test("what was not sent holds nothing of the request before, unless both may be about the same thing")
    func requests() throws {
        let before = try request(#"{"items":[{"name":"n1"}]}"#, fresh: ["/items/0/name"])
        let own = try request("{}", fresh: [])
        let answer = try JSONValue(parsing: #"[{"name":"n1"}]"#)
        #expect(SentElsewhere(own, after: [before]).has(answer, at: Self.items))
        #expect(!SentElsewhere(own, after: []).has(answer, at: Self.items))
        #expect(try !SentElsewhere(own, after: [before]).has(JSONValue(parsing: #"[{"name":"n2"}]"#), at: Self.items))
        let pinned = try request(#"{"items":[{"name":"n1"}]}"#, fresh: ["/items/0/name"], isPinned: true)
        #expect(!SentElsewhere(own, after: [pinned]).has(answer, at: Self.items))
        #expect(
            !SentElsewhere(try request("{}", fresh: [], isPinned: true), after: [before]).has(answer, at: Self.items)
        )
    }

    @Test("a value that was not fresh may be a default")
    func constant() throws {
        let before = try request(#"{"items":[{"name":"n1"}]}"#, fresh: [])
        let elsewhere = SentElsewhere(try request("{}", fresh: []), after: [before])
        #expect(!elsewhere.has(try JSONValue(parsing: #"[{"name":"n1"}]"#), at: Self.items))
    }
}
