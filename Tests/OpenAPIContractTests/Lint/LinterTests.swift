import OpenAPIContract
import Testing

@Suite("Lint")
struct LinterTests {
    @Test("finds nothing in a good contract")
    func clean() {
        #expect(SmallContract.lint() == [])
    }

    @Test("every rule has an id of its own, in order, and is tested below")
    func rules() {
        let ids = Linter.rules.map(\.id)
        #expect(ids == ids.sorted())
        #expect(Set(ids).count == ids.count)
        let tested = Set(LintRuleTests.breaches.map(\.rule) + HeaderLintTests.faults.map(\.rule))
        #expect(ids.filter { !tested.contains($0) } == [])
    }

    @Test("a missing contract is one finding")
    func missing() {
        let findings = Linter(folder: SmallContract.folder()).lint("shoe").map(\.description)
        #expect(
            findings == [
                "contracts/shoe:1:1: there is no such folder; check the path and the spelling [missing]"
            ]
        )
    }

    @Test("tells all faults, those that keep the contract from loading among them, each once")
    func several() {
        let findings = SmallContract.lint([
            "shop/schemas/item.json": "{ \"required\": [, }",
            "shop/facts.json": SmallContract.facts.replacing("\"SH-08\"", with: "\"SH-01\""),
            "shop/examples/sample.json": SmallContract.sample.replacing(", \"x-facts\": [\"SH-08\"]", with: ""),
        ])
        #expect(
            findings == [
                "contracts/shop/facts.json:9:7: expected a node whose x-facts names SH-06 (or \"notExpressible\" "
                    + "here), found none [fact-uncarried]",
                "contracts/shop/facts.json:11:7: expected an id of its own, found SH-01 for the second time "
                    + "[fact-duplicate]",
                "contracts/shop/schemas/item.json:1:16: expected a value, found ','; "
                    + "write the file as JSON (RFC 8259) [not-json]",
            ]
        )
    }

    @Test("a fault that only loading sees is told too")
    func loading() {
        let items = SmallContract.items.replacing("\"operationId\": \"add-item\",", with: "")
        #expect(
            SmallContract.lint(["shop/paths/items.json": items]) == [
                "contracts/shop/paths/items.json:3:3: expected the member \"operationId\", found none; "
                    + "add \"operationId\" [missing-member]"
            ]
        )
    }
}
