import HTTPMessages
import JSONText
import Testing
import Workflows

@Suite("Simple conditions")
struct ConditionTests {
    private let scope: Scope = {
        var scope = Scope(inputs: ["phone": "447700900001", "a.b": 7])
        scope.steps = ["register": ["id": "Ab", "list": [["n": 1], ["n": 2]], "none": .null]]
        scope.exchange = StepExchange(
            url: "/items",
            method: "POST",
            requestFields: [HTTPField(name: "Accept", value: "*/*")],
            requestBody: ["name": "tea"],
            statusCode: 201,
            responseFields: [HTTPField(name: "X-Count", value: "12")],
            responseBody: ["data": ["id": "aB", "count": "2.5", "open": false]]
        )
        return scope
    }()

    @Test(
        "hold",
        arguments: [
            "$statusCode == 201",
            "$statusCode >= 201 && $statusCode < 300",
            "$statusCode == 200 || $statusCode == 201",
            "!($statusCode == 200)",
            "$statusCode == '201'",
            "$response.header.x-count > 2",
            "$response.body#/data/id == $steps.register.outputs.id",
            "$response.body#/data/count == 2.50",
            "$response.body.data.count <= 2.5",
            "$steps.register.outputs.list[1].n == 2",
            "$steps.register.outputs.list#/0/n == 1",
            "$inputs.phone == '447700900001'",
            "$inputs.a.b == 7",
            "$request.body#/name == 'TEA'",
            "$response.body#/data/missing == null",
            "$response.body#/data/open == false",
            "'it''s' == 'IT''S'",
            "$method == 'post' && $url == '/items'",
            "true || false && false",
            "$response.body#/data",
        ]
    )
    func holds(text: String) throws {
        #expect(try Condition(text).holds(in: scope))
    }

    @Test(
        "do not hold",
        arguments: [
            "$statusCode == 200",
            "$statusCode != 201",
            "$response.body#/data/id != 'ab'",
            "$response.body#/data/missing",
            "$response.body#/data/open",
            "$response.body#/data/missing < 1",
            "$steps.register.outputs.other == 1",
            "$steps.unknown.outputs.id != null",
            "$response.body#/data/id < 1",
            "false || false",
            "!true",
            "$response.body#/data/id == 0",
        ]
    )
    func fails(text: String) throws {
        #expect(try !Condition(text).holds(in: scope))
    }

    @Test(
        "do not parse",
        arguments: [
            "", "$statusCode ==", "== 200", "$statusCode = 200", "($statusCode == 200", "$statusCode 200", "'open",
            "$unknown == 1", "status == 200", "$steps.id == 1", "$response.cookie.x == 1", "$response.body#x == 1",
            "$inputs. == 1", "$steps.a.outputs.b[x] == 1", "$statusCode == 1 &&", "$statusCode.x == 1",
        ]
    )
    func unparsable(text: String) {
        #expect(throws: ExpressionError.self) { try Condition(text) }
    }
}
