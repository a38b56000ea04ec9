import JSONText

extension LintRule {
    static let factUncarried = LintRule(
        id: "fact-uncarried",
        summary: "every fact is named by the x-facts of a node, or says why none can carry it"
    ) { subject in
        let carried = Set(subject.carriedFacts.map(\.id))
        return subject.facts.filter { !carried.contains($0.id) && $0.members["notExpressible"] == nil }.map { fact in
            Fault(
                fact.reference.appending("id"),
                "expected a node whose x-facts names \(fact.id) (or \"notExpressible\" here), found none"
            )
        }
    }
}
