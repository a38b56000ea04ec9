public import JSONText
import Threads

/// The schema documents of a run by absolute URI; schemas are compiled on demand and kept.
///
/// The meta-schemas of drafts 2020-12, 2019-09 and 07 are built in. Nothing is ever loaded: a reference to a document that was not given
/// is an error. A document need not be a schema; subschemas are compiled from the pointer asked for.
///
/// Source: JSON Schema Core 2020-12, section 9.
public final class SchemaStore: Sendable {
    private let compiler: Monitor<SchemaCompiler>

    /// Takes the documents and finds the identifiers in them.
    ///
    /// - Parameters:
    ///   - documents: each with the absolute URI that references use for it; one of a built-in meta-schema replaces that.
    ///   - formats: the formats that `format` asserts.
    ///   - dialect: the URI of the meta-schema of documents that name none by `$schema`.
    /// - Throws: `SchemaError` where a URI is not absolute or is claimed twice.
    public init(
        documents: [(uri: String, root: JSONValue)],
        formats: FormatRegistry = .standard,
        dialect: String = "https://json-schema.org/draft/2020-12/schema"
    ) throws(SchemaError) {
        var index = try MetaSchemas.index()
        try index.add(documents, dialect: dialect)
        compiler = Monitor(SchemaCompiler(index: index, formats: formats))
    }

    /// The compiled schema at an absolute URI, whose fragment is a JSON Pointer or an anchor.
    ///
    /// - Throws: `SchemaError` where the URI leads nowhere, or where a keyword of the schema, or of one that it refers to,
    ///   is malformed.
    public func schema(at uri: String) throws(SchemaError) -> CompiledSchema {
        try compiler.withLock { (compiler) throws(SchemaError) -> CompiledSchema in
            try compiler.compile(uri: uri)
        }
    }

    /// What the schemas compiled so far contain but nothing judges, in the order of its discovery.
    public var unsupported: [UnsupportedKeyword] {
        compiler.withLock { $0.unsupported }
    }
}
