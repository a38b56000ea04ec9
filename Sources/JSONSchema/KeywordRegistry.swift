/// The keywords that the module knows.
struct KeywordRegistry: Sendable {
    private let definitions: [String: KeywordDefinition]

    init(_ definitions: [KeywordDefinition]) {
        self.definitions = Dictionary(definitions.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The definition of a keyword.
    subscript(name: String) -> KeywordDefinition? {
        // Keys of a dictionary are compared by canonical equivalence; a keyword is ASCII to the byte.
        definitions[name].flatMap { $0.name.utf8.elementsEqual(name.utf8) ? $0 : nil }
    }

    /// Every keyword of draft 2020-12, those of its meta-schema that earlier drafts left, and OpenAPI's.
    static let standard = KeywordRegistry([
        // Core
        .silent("$schema", of: .core) { site throws(SchemaError) in _ = try site.string() },
        Identifier.definition,
        .silent("$vocabulary", of: .core) { site throws(SchemaError) in _ = try site.object() },
        .silent("$comment", of: .core) { site throws(SchemaError) in _ = try site.string() },
        .silent("$defs", of: .core, holding: .map) { site throws(SchemaError) in _ = try site.object() },
        .silent("definitions", of: .core, holding: .map) { site throws(SchemaError) in _ = try site.object() },
        Anchor.definition,
        Anchor.dynamicDefinition,
        Reference.definition,
        DynamicReference.definition,
        // Applicators
        AllOf.definition,
        AnyOf.definition,
        OneOf.definition,
        Not.definition,
        If.definition,
        .silent("then", of: .applicator, holding: .schema) { _ in },
        .silent("else", of: .applicator, holding: .schema) { _ in },
        DependentSchemas.definition,
        Properties.definition,
        PatternProperties.definition,
        AdditionalProperties.definition,
        PropertyNames.definition,
        PrefixItems.definition,
        Items.definition,
        Contains.definition,
        UnevaluatedItems.definition,
        UnevaluatedProperties.definition,
        // Validation
        TypeKeyword.definition,
        Enum.definition,
        Const.definition,
        MultipleOf.definition,
        Minimum.definition,
        Maximum.definition,
        ExclusiveMinimum.definition,
        ExclusiveMaximum.definition,
        MinLength.definition,
        MaxLength.definition,
        Pattern.definition,
        MinItems.definition,
        MaxItems.definition,
        UniqueItems.definition,
        .silent("minContains", of: .validation) { site throws(SchemaError) in _ = try site.count() },
        .silent("maxContains", of: .validation) { site throws(SchemaError) in _ = try site.count() },
        MinProperties.definition,
        MaxProperties.definition,
        Required.definition,
        DependentRequired.definition,
        // Format and content
        FormatKeyword.definition,
        StringAnnotation.contentEncoding,
        StringAnnotation.contentMediaType,
        StringAnnotation.contentSchema,
        // Annotations
        .annotation("title", of: .metaData),
        .annotation("description", of: .metaData),
        .annotation("default", of: .metaData),
        .annotation("deprecated", of: .metaData),
        .annotation("readOnly", of: .metaData),
        .annotation("writeOnly", of: .metaData),
        .annotation("examples", of: .metaData),
        .annotation("example", of: .openAPI),
        .annotation("discriminator", of: .openAPI),
        .annotation("xml", of: .openAPI),
        .annotation("externalDocs", of: .openAPI),
    ])
}
