import JSONText
import OpenAPIContract
import Testing
import Workflows

@Suite("Workflow documents")
struct WorkflowBookTests {
    @Test("a sound document has no fault, and its rows are those of expectations and criteria")
    func sound() throws {
        let book = try Shop.book(Shop.steps)
        #expect(book.faults.map { "\($0.rule.rawValue): \($0.message)" } == [])
        #expect(
            book.workflows.flatMap(\.rows).map(\.id) == [
                "workflow/order/add/outcome", "workflow/order/list/criterion-1", "workflow/order/list/there",
            ]
        )
    }

    @Test(
        "faults are named at their line",
        arguments: [
            ("\"operationId\": \"add-item\"", "\"operationId\": \"add-thing\"", 14, "workflow-operation"),
            ("\"x-expect\": \"success\"", "\"x-expect\": \"done\"", 13, "workflow-operation"),
            ("$inputs.name", "$inputs.nam", 13, "workflow-name"),
            ("$steps.add.outputs.id", "$steps.ad.outputs.id", 25, "workflow-name"),
            ("$statusCode == 200", "$statusCode = 200", 23, "workflow-expression"),
            ("$.items[?@.id", "$.items[?@.id ~", 25, "workflow-expression"),
            ("\"stepId\": \"list\",", "\"stepId\": \"add\",", 20, "workflow-form"),
            (
                "\"outputs\": {", "\"onSuccess\": [{ \"name\": \"stop\", \"type\": \"end\" }], \"outputs\": {", 20,
                "workflow-unreached"
            ),
            ("\"type\": \"jsonpath\"", "\"type\": \"xpath\"", 24, "workflow-form"),
            ("\"successCriteria\"", "\"successCriterions\"", 22, "workflow-form"),
            ("\"dependsOn\": []", "\"dependsOn\": [\"order\"]", 8, "workflow-circular"),
            ("\"url\": \"../openapi.json\"", "\"url\": \"../other.json\"", 4, "workflow-form"),
        ]
    )
    func faults(found: String, replacement: String, line: Int, rule: String) throws {
        let contract = try Shop.contract(Shop.steps.replacing(found, with: replacement))
        let book = WorkflowBook(contract)
        let places = book.faults.map { "\(contract.documents.location(of: $0.place).line) \($0.rule.rawValue)" }
        #expect(places.contains("\(line) \(rule)"), "\(places)")
    }

    @Test("a workflow stands behind those that it depends on")
    func order() throws {
        let text = """
            {
              "arazzo": "1.0.1",
              "info": { "title": "t", "version": "1" },
              "sourceDescriptions": [{ "name": "shop", "url": "../openapi.json" }],
              "workflows": [
                { "workflowId": "c", "dependsOn": ["b"], "steps": [{ "stepId": "s", "operationId": "list-items" }] },
                { "workflowId": "a", "steps": [{ "stepId": "s", "operationId": "$sourceDescriptions.shop.list-items" }] },
                { "workflowId": "b", "dependsOn": ["a"], "steps": [
                  { "stepId": "s", "operationPath": "{$sourceDescriptions.shop.url}#/paths/~1items/get" }
                ] }
              ]
            }
            """
        let book = try Shop.book(text)
        #expect(book.faults.isEmpty)
        #expect(book.workflows.map(\.id) == ["a", "b", "c"])
        #expect(book.workflows.flatMap(\.steps).map(\.operation) == ["list-items", "list-items", "list-items"])
    }
}
