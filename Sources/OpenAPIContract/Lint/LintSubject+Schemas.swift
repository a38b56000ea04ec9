import JSONSchema
import JSONText

extension LintSubject {
    /// What a schema at the root of the contracts finds in a value that stands at `place`; nothing without that schema.
    func errors(
        of value: JSONValue, at place: NodeReference, by file: String, pointer: JSONPointer
    ) -> [LintRule.Fault] {
        guard let document = atRoot[file] else { return [] }
        let schema: CompiledSchema
        do {
            let store = try SchemaStore(documents: [(NodeReference.documentURI(of: file), document.root)])
            schema = try store.schema(at: NodeReference(file: file, pointer: pointer).uri)
        } catch {
            let fault = NodeReference(uri: error.location) ?? NodeReference(file: file, pointer: JSONPointer())
            return [LintRule.Fault(fault, error.reason)]
        }
        return faults(schema.evaluate(value).errors, at: place)
    }

    /// Validation errors as faults, each at the part of the value that it is about.
    func faults(_ errors: [ValidationError], at place: NodeReference) -> [LintRule.Fault] {
        errors.map { error in
            let tokens = place.pointer.tokens + error.instanceLocation.tokens
            return LintRule.Fault(
                NodeReference(file: place.file, pointer: JSONPointer(tokens: tokens)), error.message)
        }
    }
}
