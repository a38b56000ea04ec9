import JSONSchema
import JSONText

extension LintRule {
    static let keywordUnsupported = LintRule(
        id: "keyword-unsupported",
        summary: "every keyword and format of a schema is one that is judged"
    ) { subject in
        (subject.contract?.documents.schemas.unsupported ?? []).compactMap { unsupported in
            NodeReference(uri: unsupported.location).map { place in
                Fault(place, "expected a keyword or format that is judged, found \(unsupported.name)")
            }
        }
    }
}
