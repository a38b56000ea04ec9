import JSONText

extension LintRule {
    static let factUnknown = LintRule(
        id: "fact-unknown",
        summary: "every id in x-facts and x-repaired is one of facts.json"
    ) { subject in
        let known = Set(subject.facts.map(\.id))
        return subject.carriedFacts.filter { !known.contains($0.id) }.map { id, place in
            Fault(place, "expected the id of a fact of facts.json, found \(JSONValue.string(id).serialized())")
        }
    }
}
