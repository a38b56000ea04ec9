import CaseDerivation
import HTTPMessages
import OpenAPIContract

/// No answer carries a secret of the run or a stack trace of the server.
struct LeakCheck: AnswerCheck {
    static let constraint: String? = "leak"

    /// What only a stack trace of a runtime has; the name of a class alone may stand in a decoder's own message.
    private static let traces = [
        "Traceback (most recent call last)", "goroutine 1 [", "Exception in thread \"", "\n\tat ",
        "\n    at Object.<anonymous>",
        "panic: runtime error", "/site-packages/", "node_modules/", "System.NullReferenceException", "Stack trace:\n#0",
        ".java:", "java.lang.NullPointerException",
    ]

    /// The traces as they are, then as they stand in a JSON string.
    private static let needles = ByteNeedles(
        (traces
            + traces.map {
                $0.replacing("\n", with: "\\n").replacing("\t", with: "\\t").replacing("\"", with: "\\\"")
            }).map { Array($0.utf8) }
    )

    init(_ clause: ResponseConstraint, in contract: Contract) {}

    func judge(_ answer: Answer, _ context: CheckContext) -> ClauseVerdict {
        guard let response = answer.response else { return .notApplicable }
        if let variable = context.redactor.secret(in: response.fields) ?? context.redactor.secret(in: response.body) {
            return .violated(
                message: "the answer carries the secret $\(variable)",
                expected: "no secret in an answer",
                found: "$\(variable)"
            )
        }
        if let found = Self.needles.first(in: response.body, to: 256 * 1024) {
            let trace = Self.traces[found.number % Self.traces.count]
            return .violated(
                message: "the answer carries a stack trace: `\(trace.trimmingPrefix { $0.isWhitespace })`",
                expected: "no stack trace in an answer",
                found: trace
            )
        }
        return .satisfied
    }
}
