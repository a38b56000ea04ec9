import CaseDerivation
import OpenAPIContract
import Workflows

/// A plan as `touchstone plan` prints it.
enum PlanListing {
    static func text(of plan: Plan) -> String {
        var lines = [
            "\(plan.contract.name): \(plan.cases.count) cases, \(plan.workflows.count) workflows, \(plan.responseConstraints.count) clauses about answers, \(plan.skips.count) not derived, seed \(plan.seed)",
            "",
        ]
        for testCase in plan.cases {
            lines.append("\(testCase.id)  [\(testCase.expectation.word)] \(facts(testCase.facts))")
            lines.append("    \(testCase.summary)\(testCase.twin.map { "; twin \($0)" } ?? "")")
        }
        if !plan.workflows.isEmpty {
            lines += ["", "workflows"]
            lines += plan.workflows.flatMap(\.rows).map { "\($0.id)  \(facts($0.facts))\n    \($0.summary)" }
        }
        lines += ["", "clauses about answers"]
        lines += plan.responseConstraints.map { "\($0.id)  \(facts($0.facts))" }
        if !plan.skips.isEmpty {
            lines += ["", "not derived"]
            lines += plan.skips.map { "\($0.id)  \(facts($0.facts))\n    \($0.reason)" }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func facts(_ facts: [String]) -> String {
        facts.isEmpty ? "" : "(\(facts.joined(separator: " ")))"
    }
}
