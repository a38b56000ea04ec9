import JSONText

/// The keywords that the module knows.
struct KeywordRegistry: Sendable {
    private let definitions: [ExactText: [KeywordDefinition]]

    init(_ definitions: [KeywordDefinition]) {
        self.definitions = Dictionary(grouping: definitions) { ExactText($0.name) }
    }

    /// The definition of a keyword in a draft.
    subscript(name: String, draft: Draft) -> KeywordDefinition? {
        definitions[ExactText(name)]?.first { $0.drafts.contains(draft) }
    }

    /// Every keyword of the drafts, each with the drafts in which its name has that meaning, and OpenAPI's.
    static let standard = KeywordRegistry([
        // Core
        .silent("$schema", of: .core) { site throws(SchemaError) in _ = try site.string() },
        Identifier.definition,
        .silent("$vocabulary", of: .core, in: .since(.draft2019)) { site throws(SchemaError) in _ = try site.object() },
        .silent("$comment", of: .core) { site throws(SchemaError) in _ = try site.string() },
        .silent("$defs", of: .core, in: .since(.draft2019), holding: .map) { site throws(SchemaError) in
            _ = try site.object()
        },
        .silent("definitions", of: .core, holding: .map) { site throws(SchemaError) in _ = try site.object() },
        Anchor.definition,
        Anchor.dynamicDefinition,
        .silent("$recursiveAnchor", of: .core, in: .until(.draft2019)) { site throws(SchemaError) in
            _ = try site.boolean()
        },
        Reference.definition,
        DynamicReference.definition,
        RecursiveReference.definition,
        // Applicators
        AllOf.definition,
        AnyOf.definition,
        OneOf.definition,
        Not.definition,
        If.definition,
        .silent("then", of: .applicator, holding: .schema) { _ in },
        .silent("else", of: .applicator, holding: .schema) { _ in },
        DependentSchemas.definition,
        Dependencies.definition,
        Properties.definition,
        PatternProperties.definition,
        AdditionalProperties.definition,
        PropertyNames.definition,
        PrefixItems.definition,
        Items.definition,
        TupleItems.definition,
        AdditionalItems.definition,
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
        .silent("minContains", of: .validation, in: .since(.draft2019)) { site throws(SchemaError) in
            _ = try site.count()
        },
        .silent("maxContains", of: .validation, in: .since(.draft2019)) { site throws(SchemaError) in
            _ = try site.count()
        },
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
        .annotation("deprecated", of: .metaData, in: .since(.draft2019)),
        .annotation("readOnly", of: .metaData),
        .annotation("writeOnly", of: .metaData),
        .annotation("examples", of: .metaData),
        .annotation("example", of: .openAPI),
        .annotation("discriminator", of: .openAPI),
        .annotation("xml", of: .openAPI),
        .annotation("externalDocs", of: .openAPI),
    ])
}
