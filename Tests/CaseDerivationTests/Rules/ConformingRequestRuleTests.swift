import CaseDerivation
import JSONText
import OpenAPIContract
import Testing

@Suite("A request of which no conforming value is found")
struct ConformingRequestRuleTests {
    private static let unmade: JSONValue = [
        "type": "object", "required": ["m"], "properties": ["m": ["type": "string", "enum": ["a"], "minLength": 2]],
    ]

    @Test("is told, with advice")
    func plan() throws {
        let derived = Derived(try Shop.contract(body: Self.unmade))
        #expect(
            derived.plan.skips.first { $0.id == "create-item/body/valid/conforming" }?.reason
                == "no value of the body is found that conforms to its schema, and a server may refuse what is sent as valid: "
                + "give an example of one"
        )
        let sound = try Derived(member: ["type": "string"])
        #expect(!sound.plan.skips.contains { $0.id.hasSuffix("/valid/conforming") })
    }

    @Test("is a finding at its schema")
    func lint() throws {
        let findings = UnmadeRequests.findings(in: try Shop.contract(body: Self.unmade))
        #expect(findings.map(\.rule) == ["request-unmade"])
        #expect(findings.first?.location.file == "contracts/shop/openapi.json")
        #expect(findings.first?.message.hasPrefix("create-item: no value of the body is found") == true)
        #expect(UnmadeRequests.findings(in: try Shop.contract(body: ["type": "object"])).isEmpty)
    }
}
