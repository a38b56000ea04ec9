import JSONText

/// A keyword as the registry knows it: its name, its vocabularies and drafts, where its subschemas stand, how it is compiled.
struct KeywordDefinition: Sendable {
    /// Compiles the keyword at a site; nil where there is nothing to judge or to say.
    typealias Compile =
        @Sendable (KeywordSite, inout SchemaCompiler) throws(SchemaError) -> (any CompiledKeyword)?

    let name: String
    let vocabularies: [Vocabulary]
    /// The drafts in which the name has this meaning.
    let drafts: ClosedRange<Draft>
    let shape: SubschemaShape
    let compile: Compile

    init(
        _ name: String,
        of vocabularies: Vocabulary...,
        in drafts: ClosedRange<Draft> = .always,
        holding shape: SubschemaShape = .none,
        compile: @escaping Compile
    ) {
        self.name = name
        self.vocabularies = vocabularies
        self.drafts = drafts
        self.shape = shape
        self.compile = compile
    }

    /// A keyword whose value is an annotation and nothing more.
    static func annotation(
        _ name: String,
        of vocabulary: Vocabulary,
        in drafts: ClosedRange<Draft> = .always
    ) -> KeywordDefinition {
        KeywordDefinition(name, of: vocabulary, in: drafts, compile: AnnotationKeyword.compile)
    }
}
