import Testing

@testable import MockServer

@Suite("Path templates")
struct PathTemplateTests {
    @Test(
        "match a path of their form and give the decoded parameters",
        arguments: [
            ("/v1/{sid}/brand", "/v1/A/brand", ["sid": "A"]),
            ("/v1/{sid}/brand", "/v1/a%20b%2Fc/brand", ["sid": "a b/c"]),
            ("/v1/{sid}/brand", "/v1//brand", ["sid": ""]),
            ("/files/{name}.{kind}", "/files/a.b.json", ["name": "a.b", "kind": "json"]),
            ("/", "/", [:]),
        ]
    )
    func match(template: String, path: String, values: [String: String]) {
        #expect(PathTemplate.segments(of: path).flatMap(PathTemplate(template).match) == values)
    }

    @Test(
        "do not match another form",
        arguments: [
            ("/v1/{sid}/brand", "/v1/brand"), ("/v1/{sid}/brand", "/v1/A/brand/"), ("/v1/{sid}/brand", "/v2/A/brand"),
            ("/v1/{sid}/brand", "/v1/A/B/brand"), ("/v1/{sid}/brand", "/v1/%/brand"), ("/files/{name}.x", "/files/ay"),
        ]
    )
    func noMatch(template: String, path: String) {
        #expect(PathTemplate.segments(of: path).flatMap(PathTemplate(template).match) == nil)
    }
}
