import CaseDerivation
import OpenAPIContract
import Threads

/// The failures with which a server answers requests that break the contract, where the contract does not say which these are.
///
/// A failure that no policy names may be a state of the environment. One that comes for a wrong type or a missing member is none.
final class PlainRefusals: Sendable {
    /// So many wrong requests are asked about.
    private static let asked = 2
    private let names = Monitor<[String: Set<String>]>([:])

    /// The outcomes that answer wrong requests of an operation; they are asked for once.
    func outcomes(of operation: String, _ plan: Plan, ask: (RequestRecipe) -> Answer?) -> Set<String> {
        if let known = names.withLock({ $0[operation] }) { return known }
        var found: Set<String> = []
        let wrong = plan.cases.lazy.filter { $0.operation == operation }.compactMap(Self.wrongRequest)
        for recipe in wrong.prefix(Self.asked) {
            guard let reading = ask(recipe)?.reading, reading.isExact, reading.outcome.kind == .failure else {
                continue
            }
            found.insert(reading.outcome.name)
        }
        names.withLock { $0[operation] = found }
        return found
    }

    /// Whether another value names a thing that may not be there, however well-formed it is.
    static func namesResource(_ site: Site) -> Bool {
        if case .parameter(.path, _) = site { true } else { false }
    }

    /// The request of a case that must be refused in a way that has no name.
    private static func wrongRequest(_ testCase: Case) -> RequestRecipe? {
        guard case .single(let recipe) = testCase.procedure, case .reject(let refusal) = testCase.expectation,
            ["type", "required", "enum", "max-length"].contains(testCase.constraint), !Self.namesResource(testCase.site)
        else { return nil }
        if case .outcomes = refusal { return nil }
        return recipe
    }
}
