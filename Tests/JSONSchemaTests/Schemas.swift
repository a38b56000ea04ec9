import JSONSchema
import JSONText

/// Schemas written as JSON text in a test.
enum Schemas {
    static let uri = "https://example.com/schema"

    /// The compiled schema of a JSON text, with the given formats.
    static func compiled(_ text: String, formats: FormatRegistry = .standard) throws -> CompiledSchema {
        try store(["": text], formats: formats).schema(at: uri)
    }

    /// A store of JSON texts by the suffix of their URI.
    static func store(_ texts: [String: String], formats: FormatRegistry = .standard) throws -> SchemaStore {
        let documents = try texts.map { (uri + $0.key, try JSONValue(parsing: $0.value)) }
        return try SchemaStore(documents: documents, formats: formats)
    }

    /// The messages of an instance's errors, after a check that both speeds agree.
    static func messages(_ schema: String, _ instance: String) throws -> [String] {
        let compiled = try compiled(schema)
        let value = try JSONValue(parsing: instance)
        let evaluation = compiled.evaluate(value)
        guard compiled.accepts(value) == evaluation.isValid else { return ["accepts and evaluate differ"] }
        return evaluation.errors.map(\.description)
    }
}
