import JSONSchema
import JSONText

extension LintSubject {
    /// The documents at the root of the contracts as schemas.
    static func schemas(of documents: [String: JSONDocument]) -> Result<SchemaStore, SchemaError> {
        let schemas = documents.sorted { $0.key < $1.key }.map {
            (NodeReference.documentURI(of: $0.key), $0.value.root)
        }
        do {
            return .success(try SchemaStore(documents: schemas, formats: .openAPI))
        } catch {
            return .failure(error)
        }
    }

    /// What a schema at the root of the contracts finds in a value that stands at `place`; nothing without that schema.
    func errors(
        of value: JSONValue,
        at place: NodeReference,
        by file: String,
        pointer: JSONPointer
    ) -> [LintRule.Fault] {
        guard atRoot[file] != nil else { return [] }
        let schema: CompiledSchema
        do {
            schema = try rootSchemas.get().schema(at: NodeReference(file: file, pointer: pointer).uri)
        } catch {
            let fault = NodeReference(uri: error.location) ?? NodeReference(file: file, pointer: JSONPointer())
            return [LintRule.Fault(fault, error.reason)]
        }
        return faults(schema.errors(of: value), at: place)
    }

    /// Validation errors as faults, each at the part of the value that it is about.
    func faults(_ errors: [ValidationError], at place: NodeReference) -> [LintRule.Fault] {
        errors.map { error in
            let tokens = place.pointer.tokens + error.instanceLocation.tokens
            return LintRule.Fault(
                NodeReference(file: place.file, pointer: JSONPointer(tokens: tokens)),
                error.message
            )
        }
    }
}
