import JSONText

extension ContractReader {
    /// The facts of `facts.json`; none where the contract has no such file.
    func facts() throws(ContractError) -> [Fact] {
        let file = NodeReference(file: name + "/facts.json", pointer: JSONPointer())
        guard documents.files[file.file] != nil else { return [] }
        var facts: [Fact] = []
        for (_, reference) in children("facts", of: file) {
            let members = members(at: reference)
            let certainty = try string("certainty", of: reference)
            guard let certainty = Certainty(rawValue: certainty) else {
                let names = Certainty.allCases.map(\.rawValue).joined(separator: ", ")
                throw unexpected(.string(certainty), at: reference.appending("certainty"), "one of \(names)")
            }
            facts.append(
                Fact(
                    id: try string("id", of: reference),
                    statement: try string("statement", of: reference),
                    document: members["document"]?.stringValue ?? value(at: file)?[member: "document"]?.stringValue
                        ?? "",
                    certainty: certainty,
                    alternatives: (members["alternatives"]?.arrayValue ?? []).compactMap(\.stringValue),
                    notExpressible: members["notExpressible"]?.stringValue,
                    unexercised: members["unexercised"]?.stringValue,
                    reference: reference
                )
            )
        }
        return facts
    }
}
