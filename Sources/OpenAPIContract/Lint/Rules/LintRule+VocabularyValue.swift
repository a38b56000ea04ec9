import JSONText

extension LintRule {
    static let vocabularyValue = LintRule(
        id: "vocabulary-value",
        summary: "the value of every x- key is as the vocabulary has it"
    ) { subject in
        let file = LintSubject.vocabularyFile
        let keys = subject.atRoot[file]?.root[member: "$defs"]?.objectValue ?? JSONObject()
        return subject.extensions.filter { keys[$0.key] != nil }.flatMap { key, value, place in
            subject.errors(of: value, at: place, by: file, pointer: JSONPointer(tokens: ["$defs", key]))
        }
    }
}
