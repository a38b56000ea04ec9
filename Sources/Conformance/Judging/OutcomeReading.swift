import JSONSchema
import JSONText
import OpenAPIContract

/// Which documented outcome an answer is, or comes nearest to.
///
/// A class, since every clause that the answer is judged by asks it.
final class OutcomeReading: Sendable {
    private let candidate: OutcomeCandidate
    private let body: JSONValue
    /// What the answer's body breaks of the variant's schema.
    let errors: [ValidationError]
    /// The same by the place of the keyword in the contract.
    private let errorsByPlace: [NodeReference: [ValidationError]]
    /// Whether the outcome may come with the answer's status.
    let statusMatches: Bool

    init(_ candidate: OutcomeCandidate, body: JSONValue, errors: [ValidationError], statusMatches: Bool) {
        self.candidate = candidate
        self.body = body
        self.errors = errors
        self.statusMatches = statusMatches
        var byPlace: [NodeReference: [ValidationError]] = [:]
        for error in errors {
            if let place = NodeReference(uri: error.absoluteURI) { byPlace[place, default: []].append(error) }
        }
        errorsByPlace = byPlace
    }

    var outcome: Outcome { candidate.outcome }

    /// Whether the contract gives the outcome no name, and the answer came under its status.
    var isNamedByStatus: Bool { candidate.isNamedByStatus && statusMatches }

    var variant: OutcomeVariant { candidate.variant }

    /// Whether the contract gives the outcome that very status, and not only a range of them.
    func stands(under status: Int) -> Bool { candidate.stands(under: status) }

    /// Whether no violation of the contract brings the outcome, but a state of the environment.
    var isState: Bool { candidate.isState }

    /// Whether the body alone tells the outcome from those of the other kind.
    var isToldByBody: Bool { candidate.isToldByBody }

    /// How many constants the outcome's schema has.
    var constants: Int { candidate.constants.count }

    /// Whether the answer bears the outcome's marks: at least half of its constants; true where it has none.
    var bearsMarks: Bool { 2 * candidate.satisfiedConstants(in: body) >= constants }

    var isExact: Bool { errors.isEmpty && statusMatches }

    /// The errors of the keyword that stands there.
    func errors(at place: NodeReference) -> [ValidationError] {
        errors.isEmpty ? [] : errorsByPlace[place] ?? []
    }
}
