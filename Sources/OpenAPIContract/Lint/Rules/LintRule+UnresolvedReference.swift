import JSONText

extension LintRule {
    static let unresolvedReference = LintRule(
        id: "unresolved-reference",
        summary: "every $ref names a node of the contract"
    ) { subject in
        ReferenceCheck(files: subject.files).unresolved().map { Fault($0.place, $0.message) }
    }
}
