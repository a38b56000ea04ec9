import JSONText
import OpenAPIContract
import Testing

@testable import CaseDerivation

struct NumberedTextTests {
    private func numbered(_ text: String, _ schema: JSONValue) throws -> String? {
        let contract = try Shop.contract(body: ["type": "object", "properties": ["m": schema]])
        let operation = try #require(contract.operations.first)
        let site = try #require(
            Baseline(contract: contract, operation: operation, seed: 1).sites.first { $0.name == "m" }
        )
        return NumberedText(site.holding(.string(text)), contract)?.text("5")
    }

    @Test(
        "puts a number where it keeps the form",
        arguments: [
            ("Grocery", ["type": "string"], "Grocery5"),
            ("Two words", ["type": "string"], "Two words 5"),
            ("https://www.example.com", ["type": "string", "format": "uri"], "https://www.example.com/5"),
            (
                "https://www.example.com/images/1.png", ["type": "string", "format": "uri"],
                "https://www.example.com/images/15.png"
            ),
            ("https://www.example.com/about", ["type": "string", "format": "uri"], "https://www.example.com/about5"),
            ("some.one@example.com", ["type": "string", "format": "email"], "some.one5@example.com"),
            ("$key.name", ["type": "string", "pattern": "^\\$key\\.[a-z]+[0-9]*$"], "$key.name5"),
            // Nowhere in these a number of any length keeps the form.
            ("abcd", ["type": "string", "maxLength": 8], nil),
            ("red", ["type": "string", "enum": ["red"]], nil),
            ("2026-01-01", ["type": "string", "format": "date"], nil),
        ] as [(String, JSONValue, String?)]
    )
    func places(text: String, schema: JSONValue, expected: String?) throws {
        #expect(try numbered(text, schema) == expected)
    }
}
