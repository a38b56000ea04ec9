import CaseDerivation
import HTTPMessages
import JSONText
import OpenAPIContract

/// Judges one answer by the expectation of its case.
enum CaseJudge {
    /// The outcomes that an expectation asks for by name.
    static func namedOutcomes(_ expectation: Expectation) -> Set<String> {
        switch expectation {
        case .outcome(let name): [name]
        case .reject(.outcomes(let names)): Set(names)
        case .accept, .reject, .tolerate: []
        }
    }

    /// Which valid request was accepted before the one that is judged.
    enum Accepted {
        case none
        /// Another one: its acceptance shows that the account is in order.
        case neighbour
        /// The same but for the characters of a plain text.
        case wording
        /// The same one: the environment was in no state that a document names.
        case same
    }

    static func judge(
        _ expectation: Expectation,
        _ answer: Answer,
        beside accepted: Accepted = .none
    ) -> CaseVerdict {
        guard case .response(let response) = answer.reply.outcome else {
            return .violation(
                .broken,
                check: "http",
                "the server gave no whole answer: \(answer.summary)",
                expected: "an answer",
                found: answer.summary
            )
        }
        switch expectation {
        case .accept: return judgeAcceptance(answer, beside: accepted)
        case .outcome(let name): return judgeOutcomes([name], answer)
        case .reject(let refusal): return judgeRefusal(refusal, answer, response)
        case .tolerate(let reason): return judgeTolerance(reason, answer, response, beside: accepted)
        }
    }

    private static func judgeAcceptance(_ answer: Answer, beside accepted: Accepted) -> CaseVerdict {
        if answer.isSuccess { return .enforced("the documented success") }
        if let reading = answer.reading, reading.isExact, reading.isState, !isRefuted(reading.outcome, by: accepted) {
            return CaseVerdict(
                state: .blocked,
                message: "the environment is in the documented state \(reading.outcome.name)"
            )
        }
        return .violation(
            .overStrict,
            "a request that the contract allows was answered with \(answer.summary)",
            expected: "the documented success",
            found: answer.summary,
            mayPass: accepted != .same && answer.isOfTheMoment
        )
    }

    /// Whether what was accepted shows that the environment is not in the state of an outcome.
    ///
    /// A balance or a list of numbers may take one request and not the other; an account does not change between them, and what fails
    /// at one moment does not fail each time for the one and never for the other.
    private static func isRefuted(_ state: Outcome, by accepted: Accepted) -> Bool {
        switch accepted {
        case .none: false
        case .neighbour, .wording: state.concern != nil
        case .same: true
        }
    }

    private static func judgeOutcomes(_ names: [String], _ answer: Answer) -> CaseVerdict {
        let expected = names.joined(separator: " or ")
        if let reading = answer.reading, names.contains(reading.outcome.name), reading.isExact || reading.bearsMarks {
            return .enforced(expected)
        }
        if answer.isAcceptance {
            return .violation(
                .notEnforced,
                "the server accepted what must be answered with \(expected)",
                expected: expected,
                found: answer.summary
            )
        }
        return .violation(
            .wrongOutcome,
            "the server answered with \(answer.summary), not with \(expected)",
            expected: expected,
            found: answer.summary
        )
    }

    private static func judgeRefusal(
        _ refusal: ViolationExpectation,
        _ answer: Answer,
        _ response: HTTPResponse
    ) -> CaseVerdict {
        if case .outcomes(let names) = refusal { return judgeOutcomes(names, answer) }
        if answer.isAcceptance {
            return .violation(
                .notEnforced,
                "the server accepted what the contract refuses",
                expected: "a refusal",
                found: answer.summary
            )
        }
        if let crash = crash(answer, response) { return crash }
        guard refusal == .anyFailure else { return .enforced("a refusal") }
        guard let reading = answer.reading, reading.outcome.kind == .failure else {
            return .violation(
                .wrongOutcome,
                "the refusal is none of the documented failures: \(answer.summary)",
                expected: "a documented failure",
                found: answer.summary
            )
        }
        return .enforced("a documented failure")
    }

    private static func judgeTolerance(
        _ reason: String,
        _ answer: Answer,
        _ response: HTTPResponse,
        beside accepted: Accepted
    ) -> CaseVerdict {
        if let crash = crash(answer, response) { return crash }
        if accepted == .wording, answer.isOfTheMoment {
            return .violation(
                .wrongOutcome,
                "other characters of a plain text were answered with \(answer.summary), which is no refusal of them",
                expected: "an answer that accepts or refuses them",
                found: answer.summary,
                mayPass: true
            )
        }
        return CaseVerdict(state: .tolerated, message: "\(reason); this server answered with \(answer.summary)")
    }

    /// A 5xx answer that no document names is a crash, not a refusal; 501 and 505 are refusals.
    ///
    /// Source: RFC 9110 section 15.6.
    private static func crash(_ answer: Answer, _ response: HTTPResponse) -> CaseVerdict? {
        guard response.status >= 500, response.status != 501, response.status != 505 else { return nil }
        if let reading = answer.reading, reading.isExact, !isGeneric(reading) { return nil }
        return .violation(
            .wrongOutcome,
            "the server answered with \(answer.summary), a server error that no document names",
            expected: "an answer other than a server error",
            found: answer.summary
        )
    }

    /// Whether an outcome stands for every failure: it names no constant and no status.
    private static func isGeneric(_ reading: OutcomeReading) -> Bool {
        guard case .default = reading.variant.status else { return false }
        return reading.constants == 0 && reading.variant.isGeneric
    }
}

extension OutcomeVariant {
    /// Whether the schema tells nothing that sets the outcome apart from others.
    fileprivate var isGeneric: Bool {
        schema?.keyword("anyOf") == nil && schema?.keyword("oneOf") == nil
            && !(schema?.nodes.contains { $0.value[member: "anyOf"] != nil } ?? false)
    }
}
