import JSONSchema
import JSONText

extension LintRule {
    static let factsForm = LintRule(
        id: "facts-form",
        summary: "facts.json is as facts.schema.json at the root of the contracts has it"
    ) { subject in
        let file = NodeReference(file: subject.files.name + "/facts.json", pointer: JSONPointer())
        guard let facts = subject.files.documents[file.file]?.root else { return [] }
        return subject.errors(of: facts, at: file, by: LintSubject.factsSchemaFile, pointer: JSONPointer())
    }
}
