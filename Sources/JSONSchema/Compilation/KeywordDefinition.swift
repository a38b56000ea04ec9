import JSONText

/// A keyword as the registry knows it: its name, its vocabularies, where its subschemas stand, how it is compiled.
struct KeywordDefinition: Sendable {
    /// Compiles the keyword at a site; nil where there is nothing to judge or to say.
    typealias Compile =
        @Sendable (KeywordSite, inout SchemaCompiler) throws(SchemaError) -> (any CompiledKeyword)?

    let name: String
    let vocabularies: [Vocabulary]
    let shape: SubschemaShape
    let compile: Compile

    init(
        _ name: String,
        of vocabularies: Vocabulary...,
        holding shape: SubschemaShape = .none,
        compile: @escaping Compile
    ) {
        self.name = name
        self.vocabularies = vocabularies
        self.shape = shape
        self.compile = compile
    }

    /// A keyword whose value is an annotation and nothing more.
    static func annotation(_ name: String, of vocabulary: Vocabulary) -> KeywordDefinition {
        KeywordDefinition(name, of: vocabulary, compile: AnnotationKeyword.compile)
    }
}
