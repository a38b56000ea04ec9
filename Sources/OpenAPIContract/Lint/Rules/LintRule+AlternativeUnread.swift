import JSONText

extension LintRule {
    static let alternativeUnread = LintRule(
        id: "alternative-unread",
        summary: "every alternative of a fact has a reading of that title, or says why no request can tell it"
    ) { subject in
        let titles = Dictionary(grouping: subject.readings.flatMap { reading in reading.facts.map { ($0, reading) } }) {
            $0.0
        }
        .mapValues { $0.map(\.1.title) }
        return subject.facts.filter { $0.members["unexercised"] == nil }.flatMap { fact -> [Fault] in
            let alternatives = fact.members["alternatives"]?.arrayValue ?? []
            return alternatives.enumerated().compactMap { index, value in
                guard let text = value.stringValue, titles[fact.id]?.contains(text) != true else { return nil }
                return Fault(
                    fact.reference.appending("alternatives").appending(String(index)),
                    "expected a reading with the title \(value.serialized()) and \(fact.id) in x-facts "
                        + "(or \"unexercised\" here), found none"
                )
            }
        }
    }
}
