import JSONText

extension LintRule {
    static let circularReference = LintRule(
        id: "circular-reference",
        summary: "every chain of references reaches content"
    ) { subject in
        ReferenceCheck(files: subject.files).circular().map { Fault($0.place, $0.message) }
    }
}
