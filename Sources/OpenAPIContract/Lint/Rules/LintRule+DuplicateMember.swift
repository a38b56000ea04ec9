import JSONText

extension LintRule {
    /// Source: RFC 8259 section 4: names within an object should be unique.
    static let duplicateMember = LintRule(
        id: "duplicate-member",
        summary: "no object has two members of one name"
    ) { subject in
        subject.files.documents.sorted { $0.key < $1.key }.flatMap { path, document in
            document.duplicateMembers.map { pointer in
                Fault(
                    NodeReference(file: path, pointer: pointer),
                    "expected one member \(JSONValue.string(pointer.last ?? "").serialized()), found several"
                )
            }
        }
    }
}
