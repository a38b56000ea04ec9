import JSONSchema
import JSONText
import OpenAPIContract

/// Finds the documented outcome that an answer is, or comes nearest to.
///
/// An answer that breaks one clause of an outcome is still that outcome with one clause broken: otherwise one wrong member would
/// make every case that ends in the outcome fail. Nearness is told by the constants of the outcome's schema (its codes and messages).
struct OutcomeReader: Sendable {
    /// One schema of one outcome: it stands under many statuses, and is evaluated once.
    private struct Place: Hashable {
        let outcome: String
        let reference: NodeReference
        let hasSchema: Bool
    }

    private let candidates: [OutcomeCandidate]
    /// Whether the contract documents failures, or names its successes by nothing but their status: an operation that does neither is silent
    /// about what a refusal looks like.
    let tellsByStatus: Bool
    /// The keys of the operation's Responses Object, the most particular first.
    private let keys: [StatusPattern]

    init(operation: Operation) {
        let states = StateOutcomes.names(of: operation)
        candidates = operation.outcomes.flatMap { outcome in
            var places: [Place] = []
            var variants: [Place: [OutcomeVariant]] = [:]
            for variant in outcome.variants {
                let place = Place(outcome: outcome.name, reference: variant.reference, hasSchema: variant.schema != nil)
                if variants[place] == nil { places.append(place) }
                variants[place, default: []].append(variant)
            }
            return places.compactMap { variants[$0] }.map { variants in
                OutcomeCandidate(
                    outcome,
                    variants[0],
                    statuses: variants.map(\.status),
                    isState: states.contains(outcome.name),
                    among: operation.outcomes
                )
            }
        }
        tellsByStatus = !operation.failures.isEmpty || candidates.allSatisfy(\.isNamedByStatus)
        keys = Set(operation.outcomes.flatMap(\.variants).map(\.status)).sorted { $0.generality < $1.generality }
    }

    /// The key that speaks for a status: `404` before `4XX` before `default`.
    ///
    /// Source: OpenAPI 3.1.1 section 4.8.16 (Responses Object)
    func key(for status: Int) -> StatusPattern? { keys.first { $0.contains(status) } }

    /// What an answer with that status may be by the contract.
    func candidates(allowing status: Int) -> [OutcomeCandidate] {
        let key = key(for: status)
        return candidates.filter { $0.allows(status: status, under: key) }
    }

    /// The outcome of an answer with a JSON body; `expected` names the outcomes that the case asks for.
    func read(status: Int, body: JSONValue, expected: Set<String>) -> OutcomeReading? {
        let allowed = candidates(allowing: status)
        if let match = allowed.first(where: { expected.contains($0.outcome.name) && $0.accepts(body) }) {
            return OutcomeReading(match, body: body, errors: [], statusMatches: true)
        }
        if let near = nearestExpected(status: status, body: body, expected: expected) { return near }
        let others = allowed.filter { !expected.contains($0.outcome.name) && $0.accepts(body) }
        if let match = others.max(by: { $0.constants.count < $1.constants.count }) {
            return OutcomeReading(match, body: body, errors: [], statusMatches: true)
        }
        return settled(status: status, body: body)
            ?? nearest(among: speaking(allowed, status, body), status: status, body: body, expected: expected)
    }

    /// The success whose whole body came under another status that says by itself that the request was accepted.
    private func settled(status: Int, body: JSONValue) -> OutcomeReading? {
        guard meaning(of: status) != .open,
            let success = candidates.first(where: { $0.outcome.kind == .success && $0.accepts(body) })
        else { return nil }
        return OutcomeReading(success, body: body, errors: [], statusMatches: false)
    }

    /// The candidates that a body may come nearest to: where the status says that the request was accepted, the successes under it, unless
    /// the body is the whole of a failure that its constants or examples tell.
    private func speaking(_ allowed: [OutcomeCandidate], _ status: Int, _ body: JSONValue) -> [OutcomeCandidate] {
        guard meaning(of: status) == .accepted, !allowed.isEmpty else { return candidates }
        let isFailure = candidates.contains { candidate in
            candidate.outcome.kind == .failure && (candidate.isToldByBody || !candidate.constants.isEmpty)
                && candidate.accepts(body)
        }
        return isFailure ? candidates : allowed
    }

    /// The outcome of an answer without a body, by status alone.
    func readWithoutBody(status: Int) -> OutcomeReading? {
        let key = key(for: status)
        let told =
            candidates.filter { $0.variant.compiled == nil && $0.allows(status: status, under: key) }
            .min { $0.variant.status.generality < $1.variant.status.generality }
            ?? ownOutcome(ofContentless: status)
        return told.map { OutcomeReading($0, body: .null, errors: [], statusMatches: true) }
    }

    /// The one outcome that stands under a status and no other, where answers with this status have no content.
    ///
    /// Whatever body the contract gives it, HTTP lets only the status through.
    ///
    /// Source: RFC 9110 sections 15.3.5 and 15.3.6.
    private func ownOutcome(ofContentless status: Int) -> OutcomeCandidate? {
        guard status == 204 || status == 205 else { return nil }
        let own = candidates.filter { $0.isOnly(under: status) }
        return own.count == 1 ? own.first : nil
    }

    /// An expected outcome of which most constants stand in the answer.
    private func nearestExpected(status: Int, body: JSONValue, expected: Set<String>) -> OutcomeReading? {
        let near = candidates.filter {
            expected.contains($0.outcome.name) && !$0.constants.isEmpty
                && 2 * $0.satisfiedConstants(in: body) > $0.constants.count
        }
        return nearest(among: near, status: status, body: body, expected: expected)
    }

    private func nearest(
        among candidates: [OutcomeCandidate],
        status: Int,
        body: JSONValue,
        expected: Set<String>
    ) -> OutcomeReading? {
        let key = key(for: status)
        var best: (distance: Int, candidate: OutcomeCandidate, errors: [ValidationError])?
        for candidate in candidates {
            let errors = candidate.variant.compiled?.errors(of: body) ?? []
            let clauses = Set(errors.map { "\($0.absoluteURI) \($0.instanceLocation) \($0.message)" }).count
            let matches = candidate.allows(status: status, under: key)
            let marks = candidate.satisfiedConstants(in: body) + (matches && candidate.isNamedByStatus ? 1 : 0)
            let distance = 2 * (clauses + (matches ? 0 : 1) - marks)
            let preferred = expected.contains(candidate.outcome.name) ? distance - 1 : distance
            if best.map({ preferred < $0.distance }) ?? true { best = (preferred, candidate, errors) }
        }
        return best.map {
            OutcomeReading(
                $0.candidate,
                body: body,
                errors: $0.errors,
                statusMatches: $0.candidate.allows(status: status, under: key)
            )
        }
    }
}
