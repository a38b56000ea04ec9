import CaseDerivation
import JSONText

extension ResponseConstraint {
    /// What the clause asks for, in one sentence: `/message of the outcome success keeps to const`.
    var summary: String {
        if outcome == Self.anyOutcome { return "any answer \(promise)" }
        if let header, constraint == "required", pointer.isRoot, detail == nil {
            return "an answer of the outcome \(outcome) has the header \(header)"
        }
        let place = header.map { "the header \($0)" + (pointer.isRoot ? "" : " at \(pointer)") }
        let subject = place.map { "\($0) of" } ?? (pointer.isRoot ? "an answer of" : "\(pointer) of")
        return "\(subject) the outcome \(outcome) \(promise)"
    }

    private var promise: String {
        switch constraint {
        case "status": "has a status that is documented for it"
        case "media-type": "has the documented media type"
        case "well-formed": "is JSON"
        case "http": "is whole and well-formed HTTP"
        case "leak": "carries no secret and no stack trace"
        case "latency": "comes in time"
        case "unique": "is a fresh value each time"
        case "echo": "repeats what was sent"
        case "mentions": "names what is wrong with the request"
        case "belongs-to": "holds only what was asked for"
        case "required": "has the member \(detail ?? "")"
        default: "keeps to \(constraint)\(detail.map { " (\($0))" } ?? "")"
        }
    }
}
