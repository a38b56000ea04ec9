import OpenAPIContract

/// An answer without a header field that it must have.
struct DroppedHeader: MutationOperator {
    static let name = "dropped-header"

    func mutants(of subject: MutationSubject) -> [Mutant] {
        subject.headerSites.filter {
            $0.header.isDemanded && ($0.header.certainty["presence"] ?? .documented) == .documented
        }.map { site in
            subject.mutant(
                Self.name,
                at: site,
                "missing",
                .answerShape,
                "the header \(site.header.name) is missing",
                site.header.reference.appending("required"),
                nil
            )
        }
    }
}
