import JSONText

extension LintRule {
    static let vocabularyKey = LintRule(
        id: "vocabulary-key",
        summary:
            "every x- key is one of the vocabulary: of vocabulary.schema.json at the root of the contracts, else of the program"
    ) { subject in
        let file = LintSubject.vocabularyFile
        guard let keys = subject.atRoot[file]?.root[member: "$defs"]?.objectValue else {
            return [
                Fault(
                    NodeReference(file: file, pointer: JSONPointer()),
                    "expected a JSON Schema with a member of \"$defs\" for each x- key, found none"
                )
            ]
        }
        return subject.extensions.filter { keys[$0.key] == nil }.map { key, _, place in
            Fault(place, "expected a key of the vocabulary, found \(JSONValue.string(key).serialized())")
        }
    }
}
