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
}
