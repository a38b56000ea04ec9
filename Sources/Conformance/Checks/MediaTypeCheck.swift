import CaseDerivation
import HTTPMessages
import OpenAPIContract

/// The answer's Content-Type is the documented one; an answer without the field passes.
///
/// Where the documents only show bodies, a text may call itself plain: that says nothing else of it.
///
/// Source: RFC 9110 section 8.3: a sender SHOULD generate the field, so that its absence is no fault.
struct MediaTypeCheck: AnswerCheck {
    static let constraint: String? = "media-type"

    /// What a text calls itself that is JSON by the documents' samples alone; the second is older than RFC 4627.
    private static let plain: Set<String> = ["text/plain", "text/json"]

    init(_ clause: ResponseConstraint, in contract: Contract) {}

    func judge(_ answer: Answer, _ context: CheckContext) -> ClauseVerdict {
        guard let response = answer.response, let variant = answer.reading?.variant, let documented = variant.mediaType,
            variant.mediaTypeCertainty != .silent, !response.body.isEmpty,
            let text = response.fields["Content-Type"]
        else { return .notApplicable }
        if text == documented { return .satisfied }
        if let found = MediaType(text),
            matches(found, documented) || variant.mediaTypeCertainty == .sample && Self.plain.contains(found.essence)
        {
            return .satisfied
        }
        return .violated(
            message: "the answer's Content-Type is `\(text)`, not \(documented)",
            expected: documented,
            found: text
        )
    }

    private func matches(_ found: MediaType, _ documented: String) -> Bool {
        guard let range = MediaType(documented) else { return true }
        // JSON of a sort is JSON; JSON alone is not of that sort.
        return found.matches(range) || range.essence == "application/json" && found.isJSON
    }
}
