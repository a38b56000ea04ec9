import CaseDerivation
import HTTPMessages
import JSONSchema
import JSONText
import OpenAPIContract

/// Carries out one case: sends what it says, reads and judges the answers.
struct CaseExecutor: Sendable {
    let plan: Plan
    let transport: any HTTPTransport
    let builder: RequestBuilder
    let settings: RunSettings
    let redactor: Redactor
    let pacer: Pacer
    let books: [String: OperationBook]
    /// Is told the id of the case, or of the workflow's step, whose requests are sent next.
    let announce: @Sendable (String) -> Void
    let seenValues = SeenValues()
    let stalls = StallGuard()
    let carried = CarriedItems()
    let plainRefusals = PlainRefusals()

    /// Carries out a case once; nil when no further request is allowed or the case's operation is not in the contract.
    ///
    /// A request that was lost on a connection used before says nothing: the server may have closed it for its age just then.
    /// So may the one of a request that was slow to follow its connection. The case is then carried out on new connections, and a
    /// server that drops those too has no such excuse. How often a server drops new ones is told by the series alone.
    ///
    /// Source: RFC 9112 sections 9.3.1 and 9.5
    func attempt(_ testCase: Case, on connection: HTTPRequest.Connection = .any) -> Attempt? {
        announce(testCase.id)
        guard let attempt = carryOut(testCase, on: connection) else { return nil }
        let losses = attempt.answers.compactMap(\.reply.failure).filter { $0.kind == .connectionLost }
        if losses.contains(where: \.onReusedConnection) { return carryOut(testCase, on: .new) }
        guard !losses.isEmpty, !testCase.isSeries else { return attempt }
        let again = carryOut(testCase, on: .new)
        // A server that is gone by now was brought down by the request that was lost.
        return again?.answers.last?.reply.failure?.kind == .unreachable ? attempt : again
    }

    private func carryOut(_ testCase: Case, on connection: HTTPRequest.Connection) -> Attempt? {
        switch testCase.procedure {
        case .single(let recipe), .series(let recipe, _, _):
            guard let book = books[recipe.operation] else { return nil }
            let prepared = builder.prepare(recipe)
            if let harmless = harmless(testCase, prepared, recipe) { return harmless }
            guard let answer = send(prepared, book, on: connection, expecting: testCase.expectation) else { return nil }
            let verdict = CaseJudge.judge(testCase.expectation, answer, beside: accepted(testCase, answer))
            return conclude(verdict, testCase, [answer])
        case .repetition(let recipe, let times, let others):
            return repetition(testCase, recipe, times, others, on: connection)
        case .atOnce(let recipe): return atOnce(testCase, recipe, on: connection)
        case .succession(let recipe, let earlier):
            return succession(testCase, recipe, after: earlier, on: connection)
        case .storeThenList(let store, let list): return storeThenList(testCase, store, list, on: connection)
        case .refuseThenList(let refused, let store, let list):
            return refuseThenList(testCase, refused, store, list, on: connection)
        }
    }

    /// What was accepted beside a case, and what its answer is known to be.
    private func accepted(_ testCase: Case, _ answer: Answer) -> CaseJudge.Accepted {
        let accepted = testCase.accepted
        guard testCase.expectation == .accept, accepted != .none, !PlainRefusals.namesResource(testCase.site),
            let reading = answer.reading, reading.isState,
            reading.isExact
        else { return accepted }
        let plain = plainRefusals.outcomes(of: testCase.operation, plan) {
            send($0, on: .any, expecting: .tolerate(reason: "a probe"))
        }
        return plain.contains(reading.outcome.name) ? .same : accepted
    }

    private func repetition(
        _ testCase: Case,
        _ recipe: RequestRecipe,
        _ times: Int,
        _ others: Int,
        on connection: HTTPRequest.Connection
    ) -> Attempt? {
        guard let book = books[recipe.operation] else { return nil }
        let prepared = builder.prepare(recipe)
        guard let first = send(prepared, book, on: connection, expecting: .accept) else { return nil }
        guard first.isSuccess else { return conclude(blocked("the first request", first), testCase, [first]) }
        for _ in 0..<others {
            guard let other = send(builder.prepare(recipe), book, on: connection, expecting: .accept) else {
                return nil
            }
            guard other.isSuccess else {
                return conclude(blocked("a request in between", other), testCase, [first, other])
            }
        }
        var answers = [first]
        var verdict = CaseVerdict(state: .enforced)
        for _ in 1..<max(2, times) {
            guard let answer = send(prepared, book, on: connection, expecting: testCase.expectation) else {
                return nil
            }
            answers.append(answer)
            verdict = CaseJudge.judge(testCase.expectation, answer)
            if verdict.state.isViolation { break }
        }
        return conclude(verdict, testCase, answers)
    }

    private func succession(
        _ testCase: Case,
        _ recipe: RequestRecipe,
        after earlier: RequestRecipe,
        on connection: HTTPRequest.Connection
    ) -> Attempt? {
        guard let book = books[recipe.operation] else { return nil }
        let opening = builder.prepare(earlier)
        guard let first = send(opening, book, on: connection, expecting: .accept) else { return nil }
        guard first.isSuccess else {
            // Where the values of the second request are the server's to know, so are those of the first.
            if case .tolerate = testCase.expectation {
                return conclude(CaseJudge.judge(testCase.expectation, first), testCase, [first])
            }
            return conclude(blocked("the earlier request", first), testCase, [first])
        }
        let prepared = builder.prepare(recipe, after: opening)
        guard let answer = send(prepared, book, on: connection, expecting: testCase.expectation) else { return nil }
        let verdict = CaseJudge.judge(testCase.expectation, answer, beside: testCase.accepted)
        return conclude(verdict, testCase, [first, answer])
    }

    private func storeThenList(
        _ testCase: Case,
        _ store: RequestRecipe,
        _ list: RequestRecipe,
        on connection: HTTPRequest.Connection
    ) -> Attempt? {
        guard let stores = books[store.operation]?.operation.state?.stores,
            let lists = books[list.operation]?.operation.state?.lists,
            let before = send(list, on: connection, expecting: .accept),
            let stored = send(store, on: connection, expecting: .accept)
        else { return nil }
        // Values that were given by hand may name two owners.
        guard stored.prepared.value(of: stores.owner) == before.prepared.value(of: lists.owner) else {
            let message = "what is stored and what is listed belong to two owners: give both the same value by --set"
            return conclude(CaseVerdict(state: .blocked, message: message), testCase, [stored])
        }
        guard let identity = stored.storing?.identity else {
            return conclude(blocked("the storing request", stored), testCase, [stored])
        }
        // A list that is only looked into says nothing else.
        func ended(_ verdict: CaseVerdict, _ listed: Answer) -> Attempt {
            let judged = testCase.operation == list.operation ? [stored, listed] : [stored]
            return Attempt(
                verdict: verdict,
                answers: [stored, listed],
                clauses: clauses(of: judged, testCase, verdict)
            )
        }
        func entries(in answer: Answer) -> Int { answer.listing?.identities.count { $0 == identity } ?? 0 }
        // What an earlier run has stored may stand there again: whether the same is stored twice is the server's own affair.
        let most = entries(in: before) + 1
        let deadline = ContinuousClock.now + settings.patience
        var pause = GrowingPause()
        while true {
            guard let listed = send(list, on: connection, expecting: .accept) else { return nil }
            let found = entries(in: listed)
            if (1...most).contains(found) {
                return ended(CaseVerdict(state: .enforced), listed)
            }
            guard ContinuousClock.now < deadline, found <= most else {
                let shown = Excerpt.of(identity)
                let message =
                    found > most
                    ? "the stored item \(shown) is listed \(found) times"
                    : "the stored item \(shown) is not listed after \(settings.patience.components.seconds) s"
                let verdict = CaseVerdict.violation(
                    .broken,
                    check: "state",
                    message,
                    expected: "\(shown) once in the list",
                    found: listed.isSuccess ? "a list with \(found) of them" : listed.summary
                )
                return ended(verdict, listed)
            }
            pause.wait()
        }
    }

    func blocked(_ what: String, _ answer: Answer) -> CaseVerdict {
        CaseVerdict(state: .blocked, message: "\(what) was not accepted: \(answer.summary)")
    }

    func send(
        _ recipe: RequestRecipe,
        on connection: HTTPRequest.Connection,
        expecting expectation: Expectation
    ) -> Answer? {
        guard let book = books[recipe.operation] else { return nil }
        return send(builder.prepare(recipe), book, on: connection, expecting: expectation)
    }

    /// Sends a request and reads the answer; nil when no further request is allowed.
    func send(
        _ prepared: PreparedRequest,
        _ book: OperationBook,
        on connection: HTTPRequest.Connection,
        expecting expectation: Expectation
    ) -> Answer? {
        carried.note(prepared, to: book.operation, expecting: expectation)
        let expected = book.expectedOutcomes(expectation)
        var request = prepared.request
        request.connection = connection
        var tries = 0
        while pacer.admit() {
            let reply = transport.send(request, timeout: settings.timeout)
            if reply.failure?.kind == .timedOut { stalls.note(book.operation.id) }
            let answer = Answer(reply, to: prepared, of: book, expected: expected)
            tries += 1
            guard tries < Self.mostTries, let delay = answer.retryDelay(unless: CaseJudge.namedOutcomes(expectation)),
                pacer.hold(for: max(delay, .milliseconds(1 << tries)), within: settings.retryBudget)
            else { return answer }
        }
        return nil
    }

    /// How often a request is sent to a server that asks to be asked later.
    private static let mostTries = 6

    /// Adds to the verdict what the answers say of the clauses about answers.
    func conclude(_ verdict: CaseVerdict, _ testCase: Case, _ answers: [Answer]) -> Attempt {
        Attempt(verdict: verdict, answers: answers, clauses: clauses(of: answers, testCase, verdict))
    }

    /// What the answers to a case say of the clauses about answers.
    func clauses(of answers: [Answer], _ testCase: Case, _ verdict: CaseVerdict) -> [ClauseResult] {
        var results: [ClauseResult] = []
        for (index, answer) in answers.enumerated() {
            let context = CheckContext(
                testCase: testCase,
                earlier: answers.prefix(index).filter { $0.operation.id == answer.operation.id }.map(\.prepared),
                redactor: redactor,
                latencyBudget: settings.latencyBudget,
                seenValues: seenValues,
                second: builder.second
            )
            // The first answer of a sequence is that of an accepted request, whatever the case then expects.
            let expectation = index + 1 < answers.count ? Expectation.accept : testCase.expectation
            let clauses = answer.book.clauses.clauses(for: answer, of: testCase, expecting: expectation, verdict)
            results.reserveCapacity(results.count + clauses.count)
            for clause in clauses {
                let verdict = clause.judge(answer, context)
                if case .notApplicable = verdict { continue }
                results.append(ClauseResult(clause: clause, verdict: verdict, answer: answer))
            }
        }
        if let unlisted = unlisted(results, answers) { results.append(unlisted) }
        return results
    }

    /// An answer whose schema errors no listed clause has taken up breaks a clause of its own, so that no error is lost.
    private func unlisted(_ results: [ClauseResult], _ answers: [Answer]) -> ClauseResult? {
        guard let answer = answers.last, let reading = answer.reading, let error = reading.errors.first,
            results.contains(where: { $0.clause.promise.outcome == reading.outcome.name }),
            !results.contains(where: { $0.isViolated && $0.clause.promise.outcome == reading.outcome.name })
        else { return nil }
        let promise = ResponseConstraint(
            operation: answer.operation.id,
            outcome: reading.outcome.name,
            pointer: JSONPointer(),
            constraint: "schema",
            detail: nil,
            facts: reading.outcome.facts,
            reference: reading.variant.reference
        )
        let verdict = ClauseVerdict.violated(
            message: "at \(error.instanceLocation): \(error.message)",
            expected: "an answer as the contract says",
            found: answer.body.value.flatMap { $0[error.instanceLocation] }.map(Excerpt.of) ?? "nothing"
        )
        return ClauseResult(clause: Clause(promise, in: plan.contract), verdict: verdict, answer: answer)
    }
}

extension Case {
    fileprivate var isSeries: Bool {
        if case .series = procedure { true } else { false }
    }

    /// What was accepted before this case is judged: it is left out where its twin was not.
    fileprivate var accepted: CaseJudge.Accepted {
        guard twin != nil else { return .none }
        if isSeries { return .same }
        return constraint == "characters" ? .wording : .neighbour
    }
}
