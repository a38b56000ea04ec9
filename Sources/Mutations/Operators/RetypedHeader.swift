import OpenAPIContract

/// A word in a header field of an answer whose documented type is none of texts.
struct RetypedHeader: MutationOperator {
    static let name = "retyped-header"

    private static let word = "seventeen"

    func mutants(of subject: MutationSubject) -> [Mutant] {
        subject.headerSites.compactMap { site in
            guard !site.types.isEmpty, Set(site.types).isSubset(of: ["integer", "number", "boolean"]),
                let place = site.header.schema?.keyword("type")?.reference
            else { return nil }
            return subject.mutant(
                Self.name,
                at: site,
                "string",
                .answerShape,
                "the header \(site.header.name) is \(Self.word), not of type \(site.types.joined(separator: " or "))",
                place,
                Self.word
            )
        }
    }
}
