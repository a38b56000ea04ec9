import InstanceGeneration
import JSONText
import Testing

@Suite("A text of which several keywords speak")
struct JoinedTextTests {
    @Test(
        "keeps all of them",
        arguments: [
            (["format": "date", "pattern": "^2026-"], "2026-04-28"),
            (["format": "date-time", "pattern": "Z$"], "2030-04-28T03:48:07Z"),
            (["format": "time", "pattern": "\\+00:00$"], "03:48:07+00:00"),
            (["format": "email", "maxLength": 14], "a@example.com"),
            (["format": "email", "minLength": 30], "abcdefghijklmnopqr@example.com"),
            (["format": "uri", "pattern": "\\.png$"], "https://www.example.com/a.png"),
            (["format": "ipv4", "pattern": "^203\\."], "203.0.113.1"),
        ] as [(JSONObject, String)]
    )
    func formats(keywords: JSONObject, text: String) throws {
        var keywords = keywords
        keywords["type"] = "string"
        var generator = InstanceGenerator(seed: 1)
        #expect(
            generator.instance(of: try InstanceShape(standalone: .object(keywords)), named: "number") == .string(text)
        )
    }

    @Test("reaches nobody, whatever the pattern asks for")
    func harmless() throws {
        var generator = InstanceGenerator(seed: 1)
        let shape = try InstanceShape(standalone: [
            "type": "string", "format": "uri", "pattern": "^https://shop\\.test/", "allOf": [["pattern": "x$"]],
        ])
        #expect(generator.instance(of: shape, named: "m").stringValue?.contains("shop.test") == false)
    }
}
