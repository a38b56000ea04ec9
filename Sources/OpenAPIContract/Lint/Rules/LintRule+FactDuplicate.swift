import JSONText

extension LintRule {
    static let factDuplicate = LintRule(
        id: "fact-duplicate",
        summary: "every fact has an id of its own"
    ) { subject in
        var seen: Set<String> = []
        return subject.facts.filter { !seen.insert($0.id).inserted }.map { fact in
            Fault(fact.reference.appending("id"), "expected an id of its own, found \(fact.id) for the second time")
        }
    }
}
