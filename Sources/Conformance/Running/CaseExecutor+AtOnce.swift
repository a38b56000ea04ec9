import CaseDerivation
import HTTPMessages
import Threads

extension CaseExecutor {
    /// A server that looks first and notes later lets two through only if they come close enough.
    private static let rounds = 5

    /// Whether of the same request sent twice at once no more than one is taken; how the other is refused, is not asked.
    func atOnce(_ testCase: Case, _ recipe: RequestRecipe, on connection: HTTPRequest.Connection) -> Attempt? {
        guard let book = books[recipe.operation] else { return nil }
        guard settings.workers > 1 else {
            let message = "one request at a time is allowed: --workers 1"
            return conclude(CaseVerdict(state: .notExercised, message: message), testCase, [])
        }
        var attempt: Attempt?
        for _ in 0..<Self.rounds {
            let prepared = builder.prepare(recipe)
            let received = Monitor<[Answer]>([])
            Workers.run(2) {
                guard let answer = send(prepared, book, on: connection, expecting: testCase.expectation) else { return }
                received.withLock { $0.append(answer) }
            }
            let answers = received.withLock { $0 }
            guard answers.count == 2 else { return nil }
            let taken = answers.filter(\.isAcceptance)
            guard let first = taken.first else {
                return conclude(blocked("the first of both", answers[0]), testCase, answers)
            }
            guard taken.count == 1 else {
                let verdict = CaseVerdict.violation(
                    .notEnforced,
                    check: "state",
                    "both of the same payload, sent at once, were accepted",
                    expected: "one of them refused",
                    found: "\(answers[0].summary) and \(answers[1].summary)"
                )
                return Attempt(verdict: verdict, answers: answers, clauses: [])
            }
            attempt = conclude(CaseVerdict(state: .enforced), testCase, [first])
        }
        return attempt
    }
}
