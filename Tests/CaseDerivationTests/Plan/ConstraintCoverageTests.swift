import CaseDerivation
import JSONText
import OpenAPIContract
import Testing

struct ConstraintCoverageTests {
    @Test("accounts for every constraint of the documented operations", arguments: RealContracts.names)
    func documented(name: String) throws {
        let rows = ConstraintCoverage(try RealContracts.plan(name)).rows
        #expect(rows.count > 20)
        for row in rows { #expect(row.isAccountedFor, "\(row.operation) \(row.constraint)") }
    }

    @Test("names both sides of a constraint by its cases")
    func sides() throws {
        let rows = ConstraintCoverage(try Derived(member: ["type": "string", "maxLength": 2]).plan).rows
        let row = try #require(rows.first { $0.constraint == "body/m maxLength" })
        #expect(row.isComplete)
        #expect(row.accepted.contains("create-item/body/m/max-length/at"))
        #expect(row.refused.contains("create-item/body/m/max-length/above"))
        #expect(
            rows.map(\.constraint) == [
                "path/tenant type", "body type", "body required/0", "body/m type", "body/m maxLength",
            ]
        )
    }

    @Test("says why a side is not judged, and sees what nothing accounts for")
    func reasons() throws {
        let silent = ConstraintCoverage(
            try Derived(member: ["type": "string", "format": "email", "x-certainty": ["format": "silent"]]).plan
        ).rows
        let format = try #require(silent.first { $0.constraint == "body/m format" })
        #expect(!format.isComplete)
        #expect(format.reasons.contains("the documents are silent about format of m"))
        var plan = try Derived(member: ["type": "string", "maxLength": 2]).plan
        plan.cases.removeAll { $0.constraint == "max-length" }
        let lost = try #require(ConstraintCoverage(plan).rows.first { $0.constraint == "body/m maxLength" })
        #expect(!lost.isAccountedFor)
    }

    @Test("says of what is not sent that it is not, and of what is said twice what the first brings")
    func absence() throws {
        let rows = ConstraintCoverage(
            try Derived(member: [
                "type": "object", "maxProperties": 1, "allOf": [["type": "object"]],
                "properties": [
                    "a": ["type": "integer"], "b": ["type": "string", "maxLength": 2],
                    "id": ["type": "string", "readOnly": true],
                ],
            ]).plan
        ).rows
        func reasons(_ constraint: String) -> [String]? { rows.first { $0.constraint == constraint }?.reasons }
        #expect(reasons("body/m/b maxLength") == ["the full valid request carries nothing at body/m/b"])
        #expect(reasons("body/m/id type") == ["body/m/id is the server's to give"])
        let types = rows.filter { $0.constraint == "body/m type" }
        #expect(types.count == 2 && types.allSatisfy(\.isComplete))
    }
}
