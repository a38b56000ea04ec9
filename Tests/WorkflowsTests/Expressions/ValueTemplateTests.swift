import JSONText
import Testing
import Workflows

@Suite("Values with expressions")
struct ValueTemplateTests {
    private let scope = Scope(inputs: ["count": 3, "name": "tea", "list": [1, 2]])

    @Test("an expression alone keeps its type, an embedded one becomes text, anything else is itself")
    func values() throws {
        let template = try ValueTemplate([
            "count": "$inputs.count", "text": "{$inputs.count} of {$inputs.name}", "list": ["$inputs.list#/1"],
            "flow": "$flow.key.Name", "dollar": "costs $5", "braces": "{x} {$flow.y}", "number": 1, "url": "$urls",
        ])
        #expect(
            try template.value(in: scope) == [
                "count": 3, "text": "3 of tea", "list": [2], "flow": "$flow.key.Name", "dollar": "costs $5",
                "braces": "{x} {$flow.y}", "number": 1, "url": "$urls",
            ]
        )
    }

    @Test("a value that is missing is an error that names the expression")
    func missing() throws {
        let template = try ValueTemplate(["id": "$steps.first.outputs.id"])
        #expect(throws: ExpressionError.self) { try template.value(in: scope) }
    }

    @Test("a malformed expression is an error", arguments: ["$inputs.", "$steps.x", "x {$response.foo} y"])
    func malformed(text: String) {
        #expect(throws: ExpressionError.self) { try ValueTemplate(.string(text)) }
    }
}
