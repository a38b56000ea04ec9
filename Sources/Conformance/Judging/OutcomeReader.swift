import JSONSchema
import JSONText
import OpenAPIContract

/// Finds the documented outcome that an answer is, or comes nearest to.
///
/// An answer that breaks one clause of an outcome is still that outcome with one clause broken: otherwise one wrong member would
/// make every case that ends in the outcome fail. Nearness is told by the constants of the outcome's schema (its codes and messages).
struct OutcomeReader: Sendable {
    private struct Candidate: Sendable {
        let outcome: Outcome
        let variant: OutcomeVariant
        /// Every status under which this very schema stands.
        var statuses: [StatusPattern]
        let constants: [(pointer: JSONPointer, value: JSONValue)]
        let isState: Bool

        func reading(of body: JSONValue, errors: [ValidationError], statusMatches: Bool) -> OutcomeReading {
            OutcomeReading(
                outcome: outcome,
                variant: variant,
                errors: errors,
                statusMatches: statusMatches,
                constants: constants.count,
                satisfiedConstants: satisfiedConstants(in: body),
                isState: isState
            )
        }

        func satisfiedConstants(in body: JSONValue) -> Int {
            constants.count { body[$0.pointer] == $0.value }
        }

        /// A failure may come with any status under `default`; a success is one of the 2xx class unless the contract names the status.
        ///
        /// Source: RFC 9110 section 15.3.
        func allows(status: Int) -> Bool {
            statuses.contains { pattern in
                if pattern == .default, outcome.kind == .success { return (200...299).contains(status) }
                return pattern.contains(status)
            }
        }
    }

    /// One schema of one outcome: it stands under many statuses, and is evaluated once.
    private struct Place: Hashable {
        let outcome: String
        let reference: NodeReference
        let hasSchema: Bool
    }

    private let candidates: [Candidate]

    init(operation: Operation) {
        let states = StateOutcomes.names(of: operation)
        var candidates: [Candidate] = []
        var places: [Place: Int] = [:]
        for outcome in operation.outcomes {
            for variant in outcome.variants {
                let place = Place(outcome: outcome.name, reference: variant.reference, hasSchema: variant.schema != nil)
                if let index = places[place] {
                    candidates[index].statuses.append(variant.status)
                    continue
                }
                var constants: [(pointer: JSONPointer, value: JSONValue)] = []
                if let schema = variant.schema {
                    Self.collectConstants(of: schema, at: JSONPointer(), depth: 4, into: &constants)
                }
                places[place] = candidates.count
                candidates.append(
                    Candidate(
                        outcome: outcome,
                        variant: variant,
                        statuses: [variant.status],
                        constants: constants,
                        isState: states.contains(outcome.name)
                    )
                )
            }
        }
        self.candidates = candidates
    }

    /// The outcome of an answer with a JSON body; `expected` names the outcomes that the case asks for.
    func read(status: Int, body: JSONValue, expected: Set<String>) -> OutcomeReading? {
        let exact = candidates.filter { $0.allows(status: status) && $0.variant.compiled?.accepts(body) ?? false }
        if let match = exact.first(where: { expected.contains($0.outcome.name) }) {
            return match.reading(of: body, errors: [], statusMatches: true)
        }
        if let near = nearestExpected(status: status, body: body, expected: expected) { return near }
        if let match = exact.max(by: { $0.constants.count < $1.constants.count }) {
            return match.reading(of: body, errors: [], statusMatches: true)
        }
        return nearest(among: candidates, status: status, body: body, expected: expected)
    }

    /// The outcome of an answer without a body, by status alone.
    func readWithoutBody(status: Int) -> OutcomeReading? {
        candidates.filter { $0.variant.compiled == nil && $0.allows(status: status) }
            .min { $0.variant.status.generality < $1.variant.status.generality }
            .map { $0.reading(of: .null, errors: [], statusMatches: true) }
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
        among candidates: [Candidate],
        status: Int,
        body: JSONValue,
        expected: Set<String>
    ) -> OutcomeReading? {
        var best: (distance: Int, reading: OutcomeReading)?
        for candidate in candidates {
            let errors = candidate.variant.compiled?.errors(of: body) ?? []
            let clauses = Set(errors.map { "\($0.absoluteURI) \($0.instanceLocation) \($0.message)" }).count
            let matches = candidate.allows(status: status)
            var distance = 2 * (clauses + (matches ? 0 : 1) - candidate.satisfiedConstants(in: body))
            if expected.contains(candidate.outcome.name) { distance -= 1 }
            guard best.map({ distance < $0.distance }) ?? true else { continue }
            best = (distance, candidate.reading(of: body, errors: errors, statusMatches: matches))
        }
        return best?.reading
    }

    private static func collectConstants(
        of schema: SchemaView,
        at pointer: JSONPointer,
        depth: Int,
        into constants: inout [(pointer: JSONPointer, value: JSONValue)]
    ) {
        if let constant = schema.keyword("const")?.value { constants.append((pointer, constant)) }
        guard depth > 0 else { return }
        for (name, property) in schema.properties {
            collectConstants(of: property, at: pointer.appending(name), depth: depth - 1, into: &constants)
        }
    }
}
