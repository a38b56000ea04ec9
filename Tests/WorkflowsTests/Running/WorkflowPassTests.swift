import JSONText
import Testing
import Workflows

@Suite("A passage through a workflow")
struct WorkflowPassTests {
    @Test("outputs of a step reach the criteria of another")
    func outputs() throws {
        let environment = ScriptedEnvironment(
            [(200, ["id": "a'1"]), (200, ["items": [["id": "b"], ["id": "a'1"]]])],
            inputs: ["name": "tea"]
        )
        let ending = try run(Shop.steps, "order", environment)
        #expect(ending.failure == nil)
        #expect(environment.requests.map(\.payload) == [["name": "tea"], nil])
        #expect(ending.visits.map(\.step.id) == ["add", "list"])
    }

    @Test("a step that fails ends the workflow, and the criterion that does not hold shows its values")
    func failure() throws {
        let environment = ScriptedEnvironment([(200, ["id": "a"]), (200, ["items": []])], inputs: ["name": "tea"])
        let ending = try run(Shop.steps, "order", environment)
        #expect(ending.failure == "the step list failed: there")
        guard case .judged(let judgements) = ending.visits.last?.result else {
            Issue.record("the step was not judged")
            return
        }
        #expect(judgements.map(\.holds) == [true, false])
        #expect(judgements[1].evidence == #"$response.body is {"items":[]}, $steps.add.outputs.id is "a""#)
    }

    @Test("an answer that is not the expected outcome ends the workflow before its criteria")
    func unexpected() throws {
        let ending = try run(Shop.steps, "order", ScriptedEnvironment([(400, [:])], inputs: ["name": "tea"]))
        #expect(ending.failure == "the step add was not answered with success")
        #expect(ending.visits.count == 1)
    }

    @Test("an input that has no value keeps the step from being sent")
    func impossible() throws {
        let environment = ScriptedEnvironment([(200, [:])])
        let ending = try run(Shop.steps, "order", environment)
        #expect(ending.failure == "the step add could not be carried out: $inputs.name has no value")
        #expect(environment.requests.isEmpty)
    }

    @Test("a retry is made as often as it says, then the next action is taken")
    func retry() throws {
        let environment = ScriptedEnvironment([(503, [:]), (503, [:]), (503, [:]), (200, ["done": true])])
        let ending = try run(Self.actions, "retrying", environment)
        #expect(environment.pauses == [0.5, 0.5])
        #expect(ending.failure == nil)
        #expect(ending.visits.map { "\($0.step.id) \($0.attempts)" } == ["try 3", "other 1"])
    }

    @Test("patience bounds the attempts, with growing waits")
    func patience() throws {
        let answers: [(Int, JSONValue)] = Array(repeating: (404, [:]), count: 20)
        let environment = ScriptedEnvironment(answers, patience: 0.1)
        let ending = try run(Self.actions, "waiting", environment)
        #expect(environment.requests.count == 4)
        #expect(environment.pauses.map { ($0 * 1000).rounded() } == [20, 40, 40])
        #expect(ending.failure == "the step wait failed: criterion-1")
    }

    @Test("a workflow is called with inputs, and its outputs are the step's")
    func nested() throws {
        let environment = ScriptedEnvironment([(200, ["id": 7])], inputs: ["name": "default"])
        let ending = try run(Self.actions, "calling", environment)
        #expect(environment.requests.map(\.payload) == [["name": "tea", "tags": ["a", "tea"]]])
        #expect(ending.outputs == ["id": 7])
    }

    @Test("going to and fro for ever ends")
    func loop() throws {
        let answers: [(Int, JSONValue)] = Array(repeating: (200, [:]), count: 2000)
        let ending = try run(Self.actions, "circling", ScriptedEnvironment(answers))
        #expect(ending.failure == "the workflow did not end within 1000 steps")
    }

    private func run(_ text: String, _ id: String, _ environment: ScriptedEnvironment) throws -> WorkflowEnding {
        let book = try Shop.book(text)
        #expect(book.faults.map(\.message) == [])
        let workflows = Dictionary(uniqueKeysWithValues: book.workflows.map { ($0.id, $0) })
        return WorkflowPass(workflows: workflows, environment: environment).run(try #require(workflows[id]))
    }

    private static let actions = """
        {
          "arazzo": "1.0.1",
          "info": { "title": "t", "version": "1" },
          "sourceDescriptions": [{ "name": "shop", "url": "../openapi.json" }],
          "workflows": [
            {
              "workflowId": "retrying",
              "failureActions": [{ "reference": "$components.failureActions.again" }],
              "steps": [
                {
                  "stepId": "try",
                  "operationId": "list-items",
                  "successCriteria": [{ "condition": "$statusCode == 200" }],
                  "onFailure": [
                    { "name": "busy", "type": "retry", "retryAfter": 0.5, "retryLimit": 2,
                      "criteria": [{ "condition": "$statusCode == 503" }] },
                    { "name": "elsewhere", "type": "goto", "stepId": "other" }
                  ]
                },
                { "stepId": "skipped", "operationId": "list-items" },
                { "stepId": "other", "operationId": "list-items",
                  "successCriteria": [{ "condition": "$response.body#/done" }] }
              ]
            },
            {
              "workflowId": "waiting",
              "steps": [
                {
                  "stepId": "wait",
                  "operationId": "list-items",
                  "successCriteria": [{ "context": "$statusCode", "type": "regex", "condition": "^2" }],
                  "onFailure": [{ "name": "later", "type": "retry", "retryLimit": 1, "x-patience": true }]
                }
              ]
            },
            {
              "workflowId": "called",
              "inputs": { "type": "object", "properties": { "name": {} } },
              "steps": [
                {
                  "stepId": "add",
                  "operationId": "add-item",
                  "requestBody": {
                    "payload": { "name": "$inputs.name", "tags": ["a", "b"] },
                    "replacements": [{ "target": "/tags/1", "value": "$inputs.name" }]
                  },
                  "outputs": { "id": "$response.body#/id" }
                }
              ],
              "outputs": { "id": "$steps.add.outputs.id" }
            },
            {
              "workflowId": "calling",
              "steps": [
                { "stepId": "call", "workflowId": "called", "parameters": [{ "name": "name", "value": "tea" }],
                  "successCriteria": [{ "condition": "$outputs.id == 7" }],
                  "outputs": { "id": "$outputs.id" } }
              ],
              "outputs": { "id": "$steps.call.outputs.id" }
            },
            {
              "workflowId": "circling",
              "steps": [
                { "stepId": "round", "operationId": "list-items",
                  "onSuccess": [{ "name": "back", "type": "goto", "stepId": "round" }] }
              ]
            }
          ],
          "components": {
            "failureActions": { "again": { "name": "busy", "type": "retry", "retryLimit": 9 } }
          }
        }
        """
}
