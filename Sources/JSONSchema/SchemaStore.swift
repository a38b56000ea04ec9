public import JSONText
import Threads

/// The schema documents of a run by absolute URI; schemas are compiled on demand and kept.
///
/// The meta-schemas of draft 2020-12 are built in. Nothing is ever loaded: a reference to a document that was not given
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
    /// - Throws: `SchemaError` where a URI is not absolute or is claimed twice.
    public init(
        documents: [(uri: String, root: JSONValue)],
        formats: FormatRegistry = .standard
    ) throws(SchemaError) {
        var index = try MetaSchemas.index()
        for document in documents {
            try index.add(document.root, uri: document.uri)
        }
        compiler = Monitor(SchemaCompiler(index: index, formats: formats))
    }

    /// The compiled schema at an absolute URI, whose fragment is a JSON Pointer or an anchor.
    ///
    /// - Throws: `SchemaError` where the URI leads nowhere, or where a keyword of the schema, or of one that it refers to,
    ///   is malformed.
    public func schema(at uri: String) throws(SchemaError) -> CompiledSchema {
        try compiler.withLock { (compiler) throws(SchemaError) -> CompiledSchema in
            // A failed compilation leaves no trace: the work is done on a copy.
            var attempt = compiler
            let root = try attempt.compile(uri: uri)
            compiler = attempt
            return CompiledSchema(program: attempt.program, root: root)
        }
    }

    /// What the schemas compiled so far contain but nothing judges, in the order of its discovery.
    public var unsupported: [UnsupportedKeyword] {
        compiler.withLock { $0.unsupported }
    }
}
