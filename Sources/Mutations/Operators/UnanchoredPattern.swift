import JSONText
import OpenAPIContract

/// A pattern that is sought anywhere in the text, not at its beginning or up to its end.
struct UnanchoredPattern: MutationOperator {
    static let name = "unanchored-pattern"

    func mutants(of subject: MutationSubject) -> [Mutant] {
        // What is let through beside a `format` is mostly refused for that.
        subject.requestSites.filter { $0.isSure(of: "pattern") && $0.schema.keyword("format") == nil }.flatMap { site in
            site.schema.keywords("pattern").flatMap { value, reference -> [Mutant] in
                guard let pattern = value.stringValue, !pattern.contains("|") else { return [] }
                return [("start", withoutStart(pattern)), ("end", withoutEnd(pattern))].compactMap { edge, changed in
                    changed.map {
                        subject.mutant(
                            Self.name,
                            site.path,
                            edge,
                            .format,
                            "`pattern` of \(site.path) is not held to the \(edge) of the text",
                            reference,
                            [ContractEdit(reference, to: .string($0))]
                        )
                    }
                }
            }
        }
    }

    private func withoutStart(_ pattern: String) -> String? {
        pattern.hasPrefix("^") ? String(pattern.dropFirst()) : nil
    }

    private func withoutEnd(_ pattern: String) -> String? {
        pattern.hasSuffix("$") && !pattern.hasSuffix("\\$") ? String(pattern.dropLast()) : nil
    }
}
