import CaseDerivation
import HTTPMessages
import JSONText
import OpenAPIContract

extension CaseExecutor {
    /// How long to wait for what is stored behind a refusal: that it does show is told by a case of its own.
    private static let patience = Duration.seconds(2)

    /// Whether something of a refused request is listed once what was stored behind it is.
    func refuseThenList(
        _ testCase: Case,
        _ refused: RequestRecipe,
        _ store: RequestRecipe,
        _ list: RequestRecipe,
        on connection: HTTPRequest.Connection
    ) -> Attempt? {
        guard let stores = books[store.operation]?.operation.state?.stores,
            let before = send(list, on: connection, expecting: .accept),
            let refusal = send(refused, on: connection, expecting: .reject(.rejected)),
            let stored = send(store, on: connection, expecting: .accept)
        else { return nil }
        func ended(_ state: RowState, _ message: String, _ answers: [Answer] = []) -> Attempt {
            conclude(CaseVerdict(state: state, message: message), testCase, answers)
        }
        guard refusal.isRefusal else { return ended(.notExercised, "it was not refused: \(refusal.summary)") }
        guard let kept = stored.storing else {
            return conclude(blocked("the storing request", stored), testCase, [stored])
        }
        guard let shown = before.listing, shown.owner == kept.owner,
            refusal.prepared.value(of: stores.owner) == kept.owner,
            let identity = refusal.prepared.body?[stores.identifiedBy]
        else { return ended(.notExercised, "what is refused and what is listed cannot be told apart") }
        // An earlier run may have stored the same, before the server was mended.
        let most = shown.identities.count { $0 == identity }
        let deadline = ContinuousClock.now + min(settings.patience, Self.patience)
        var pause = GrowingPause()
        while let listed = send(list, on: connection, expecting: .accept) {
            let identities = listed.listing?.identities ?? []
            if identities.count(where: { $0 == identity }) > most, !carried.contains(identity) {
                let item = Excerpt.of(identity)
                let verdict = CaseVerdict.violation(
                    .broken,
                    check: "state",
                    "\(item) is listed, though the request was answered with \(refusal.summary)",
                    expected: "\(item) \(most) times in the list",
                    found: "one more"
                )
                return Attempt(verdict: verdict, answers: [refusal, listed], clauses: [])
            }
            if identities.contains(kept.identity) {
                return Attempt(verdict: .enforced("no trace of it"), answers: [refusal, listed], clauses: [])
            }
            guard ContinuousClock.now < deadline else {
                return ended(.notExercised, "what was stored behind it did not show either")
            }
            pause.wait()
        }
        return nil
    }
}
