import CaseDerivation
import OpenAPIContract
import Workflows

/// Each fact of a contract, and what exercises it.
struct FactTable {
    let plan: Plan

    var text: String {
        var lines = ["\(plan.contract.name): \(plan.contract.facts.count) facts", ""]
        lines.append("id       certainty     cases  clauses  exercised by")
        for fact in plan.contract.facts {
            let cases = plan.cases.filter { $0.facts.contains(fact.id) }
            let clauses = plan.responseConstraints.filter { $0.facts.contains(fact.id) }
            let columns = [
                padded(fact.id, 8), padded(fact.certainty.rawValue, 13), right(cases.count, 5), right(clauses.count, 8),
            ]
            lines.append(columns.joined(separator: " ") + "  " + witness(fact, cases, clauses))
        }
        let open = plan.contract.facts.filter { isOpen($0) }.map(\.id)
        lines += [
            "",
            open.isEmpty
                ? "every fact is exercised or has its reason"
                : "without case, clause or reason: \(open.joined(separator: ", "))",
        ]
        return lines.joined(separator: "\n") + "\n"
    }

    private func witness(_ fact: Fact, _ cases: [Case], _ clauses: [ResponseConstraint]) -> String {
        if let first = cases.first { return first.id }
        if let first = clauses.first { return first.id }
        if let row = plan.workflows.flatMap(\.rows).first(where: { $0.facts.contains(fact.id) }) { return row.id }
        if let skip = plan.skips.first(where: { $0.facts.contains(fact.id) }) { return "not derived: \(skip.reason)" }
        if let reason = fact.unexercised ?? fact.notExpressible { return "not exercised: \(reason)" }
        return "-"
    }

    /// Whether nothing shows the fact and nothing says why.
    private func isOpen(_ fact: Fact) -> Bool {
        fact.unexercised == nil && fact.notExpressible == nil
            && !plan.cases.contains { $0.facts.contains(fact.id) }
            && !plan.responseConstraints.contains { $0.facts.contains(fact.id) }
            && !plan.workflows.flatMap(\.rows).contains { $0.facts.contains(fact.id) }
            && !plan.skips.contains { $0.facts.contains(fact.id) }
    }

    private func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    private func right(_ number: Int, _ width: Int) -> String {
        let text = number == 0 ? "·" : String(number)
        return String(repeating: " ", count: max(0, width - text.count)) + text
    }
}
