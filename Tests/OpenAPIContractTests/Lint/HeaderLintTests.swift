import OpenAPIContract
import Testing

@Suite("Lint of headers")
struct HeaderLintTests {
    private func lint(_ headers: String) -> [String] {
        let items = SmallContract.items.replacing(
            #""description": "Down""#,
            with: #""description": "Down", "headers": \#(headers)"#
        )
        return SmallContract.lint(["shop/paths/items.json": items])
    }

    @Test("those that are as they should be have no fault")
    func sound() {
        #expect(
            lint(
                #"{ "Retry-After": { "required": true, "x-certainty": { "presence": "silent" }, "schema": { "type": "integer", "minimum": 0 }, "example": 5 } }"#
            ) == []
        )
    }

    @Test("each fault in one is found at its place", arguments: faults)
    func fault(rule: String, headers: String, finding: String) {
        #expect(lint(headers) == ["contracts/shop/paths/items.json:58:\(finding) [\(rule)]"])
    }

    static let faults: [(rule: String, headers: String, finding: String)] = [
        (
            "keyword-unsupported",
            #"{ "X-Rate": { "schema": { "minimun": 1 } } }"#,
            "76: expected a keyword or format that is judged, found minimun"
        ),
        (
            "example-invalid",
            #"{ "X-Rate": { "schema": { "minimum": 1 }, "example": 0 } }"#,
            "92: the number 0 is less than minimum 1"
        ),
        (
            "header-promise",
            #"{ "X-Id": { "schema": { "x-echo": "$request.body" } } }"#,
            "74: expected keywords of JSON Schema in the header X-Id, found x-echo, which is judged of bodies alone"
        ),
        (
            "unresolved-reference",
            ##"{ "X-Id": { "$ref": "#/none" } }"##,
            "62: the reference \"#/none\" leads to shop/paths/items.json, which has nothing at /none; "
                + "correct the part behind `#`"
        ),
        (
            "vocabulary-key",
            #"{ "X-Id": { "x-fact": ["SH-05"], "schema": true } }"#,
            "62: expected a key of the vocabulary, found \"x-fact\""
        ),
    ]
}
