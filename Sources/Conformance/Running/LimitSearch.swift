import CaseDerivation
import OpenAPIContract

/// Searches for the limit that a server enforces where it does not enforce the documented one.
///
/// The size is doubled until it is refused, then halved between what was accepted and what was refused.
struct LimitSearch {
    /// So many probes find any limit up to the largest size; each is a request.
    private static let budget = 40

    let executor: CaseExecutor
    let testCase: Case
    let resized: ResizedRecipe

    /// Nil where the case is not about a size.
    init?(_ testCase: Case, _ executor: CaseExecutor) {
        guard case .reject = testCase.expectation, let resized = ResizedRecipe(testCase, in: executor.plan.contract)
        else { return nil }
        self.executor = executor
        self.testCase = testCase
        self.resized = resized
    }

    /// What the server enforces, in one phrase: `documented 100, enforced 255`; nil where nothing can be said.
    func finding() -> String? {
        var probes = 0
        /// Nil where the probe says nothing.
        func accepts(_ size: Int, _ characters: ResizedRecipe.Characters = .ofOneByte) -> Bool? {
            guard probes < Self.budget, let recipe = resized.recipe(size: size, in: characters) else { return nil }
            probes += 1
            guard let answer = executor.attempt(testCase.probed(by: recipe))?.answers.last, answer.response != nil,
                answer.retryDelay(unless: []) == nil
            else { return nil }
            return answer.isAcceptance
        }
        guard resized.isMaximum else { return least { accepts($0, $1) } }
        var accepted = resized.documented + 1
        var refused: Int?
        // What a counter that has gone round lets through again says nothing of what lies below.
        let sent = resized.sent ?? accepted
        if sent > accepted {
            guard let isAccepted = accepts(accepted) else { return nil }
            if !isAccepted { (accepted, refused) = (resized.documented, accepted) }
        }
        while refused == nil {
            guard accepted < resized.largest else {
                return "documented \(resized.documented), no limit up to \(max(accepted, sent))"
            }
            let size = min(accepted > 0 ? accepted * 2 : 1, resized.largest)
            guard let isAccepted = accepts(size) else { return nil }
            if isAccepted { accepted = size } else { refused = size }
        }
        while let bound = refused, bound - accepted > 1 {
            let middle = accepted + (bound - accepted) / 2
            guard let isAccepted = accepts(middle) else { return nil }
            if isAccepted { accepted = middle } else { refused = middle }
        }
        guard sent <= accepted else {
            return "documented \(resized.documented), refused at \(accepted + 1), accepted again at \(sent)"
        }
        return "documented \(resized.documented), enforced \(accepted)" + unit(accepted) { accepts($0, $1) }
    }

    private func least(_ accepts: (Int, ResizedRecipe.Characters) -> Bool?) -> String? {
        var accepted = resized.documented - 1
        var refused = resized.measure == .number ? resized.documented - 1_000_000 : -1
        if resized.measure == .number {
            guard let isAccepted = accepts(refused, .ofOneByte) else { return nil }
            if isAccepted { return "documented \(resized.documented), no limit down to \(refused)" }
        }
        while accepted - refused > 1 {
            let middle = refused + (accepted - refused) / 2
            guard let isAccepted = accepts(middle, .ofOneByte) else { return nil }
            if isAccepted { accepted = middle } else { refused = middle }
        }
        return refused < 0 && resized.measure != .number
            ? "documented \(resized.documented), no limit" : "documented \(resized.documented), enforced \(accepted)"
    }

    /// What the server counts, where characters of more bytes or units show it.
    private func unit(_ limit: Int, _ accepts: (Int, ResizedRecipe.Characters) -> Bool?) -> String {
        guard resized.isPlainText, let twoBytes = accepts(limit, .ofTwoBytes) else { return "" }
        guard twoBytes else { return accepts(limit / 2, .ofTwoBytes) == true ? " bytes" : "" }
        guard let pairs = accepts(limit, .ofTwoUnits) else { return "" }
        guard pairs else { return accepts(limit / 2, .ofTwoUnits) == true ? " UTF-16 units" : "" }
        return " code points"
    }
}
