import CaseDerivation
import JSONSchema
import JSONText
import OpenAPIContract

/// Searches for the smallest request that still fails as a random one did: fewer members, fewer items, shorter texts.
///
/// Each step is taken on the request and on its twin; the twin must still be what the contract allows and be accepted, and the request
/// must still break what it broke.
struct Shrinker {
    /// So many requests are worth a smaller example.
    private static let budget = 80

    private let executor: CaseExecutor
    private let testCase: Case
    private let twin: RequestRecipe?
    private let schema: SchemaView

    /// Nil where the case is not random, or its body is no JSON value.
    init?(_ testCase: Case, twin: Case?, _ executor: CaseExecutor) {
        guard testCase.isRandom, let schema = executor.plan.contract.operation(testCase.operation)?.requestBody?.schema
        else { return nil }
        self.executor = executor
        self.testCase = testCase
        self.schema = schema
        if case .reject = testCase.expectation, case .single(let recipe)? = twin?.procedure {
            self.twin = recipe
        } else {
            self.twin = nil
        }
    }

    /// The attempt with the smallest request that is in the state of `attempt`; nil where none is smaller.
    func smallest(than attempt: Attempt) -> Attempt? {
        guard case .single(var recipe) = testCase.procedure else { return nil }
        var twin = twin
        let broken = faults(of: recipe)
        var best: Attempt?
        var requests = 0
        var hasShrunk = true
        while hasShrunk {
            hasShrunk = false
            for step in steps(in: recipe.json ?? .null) {
                guard requests < Self.budget else { return best }
                let smaller = step.applied(to: recipe)
                let smallerTwin = twin.map(step.applied)
                guard smaller != recipe, isValid(smallerTwin ?? smaller), faults(of: smaller) == broken else {
                    continue
                }
                if let smallerTwin {
                    requests += 1
                    guard
                        executor.attempt(testCase.probed(by: smallerTwin, expecting: .accept))?.answers.last?.isSuccess
                            ?? false
                    else {
                        continue
                    }
                }
                requests += 1
                guard let again = executor.attempt(testCase.probed(by: smaller, expecting: testCase.expectation)),
                    again.verdict.state == attempt.verdict.state,
                    again.answers.last?.summary == attempt.answers.last?.summary
                else { continue }
                recipe = smaller
                twin = smallerTwin
                best = again
                hasShrunk = true
                break
            }
        }
        return best
    }

    private enum Step {
        case remove(JSONPointer)
        case shorten(JSONPointer, JSONValue)

        func applied(to recipe: RequestRecipe) -> RequestRecipe {
            switch self {
            case .remove(let pointer): recipe.removing(.body(pointer))
            case .shorten(let pointer, let value):
                recipe.json?[pointer] == nil ? recipe : recipe.replacing(.body(pointer), with: value)
            }
        }
    }

    /// What may be left out or shortened, the largest parts first; nothing at, above or below the place of the violation.
    ///
    /// A text of a form stays whole: the least that the form allows is where readers begin to differ.
    private func steps(in body: JSONValue) -> [Step] {
        var steps: [Step] = []
        func visit(_ value: JSONValue, _ pointer: JSONPointer, _ schema: SchemaView?) {
            if case .body(let fault) = testCase.site, twin != nil {
                if pointer.hasPrefix(fault) { return }
                if !fault.hasPrefix(pointer) { steps.append(.remove(pointer)) }
            } else if !pointer.isRoot {
                steps.append(.remove(pointer))
            }
            switch value {
            case .object(let object):
                for member in object {
                    visit(member.value, pointer.appending(member.name), schema?.property(member.name))
                }
            case .array(let items):
                // Only the last item can go without moving the others away from their slots.
                for (index, item) in items.enumerated().reversed() {
                    visit(item, pointer.appending(index), schema?.items)
                }
            case .string(let text) where schema?.keyword("format") == nil && schema?.keyword("pattern") == nil:
                let scalars = Array(text.unicodeScalars)
                for length in [1, scalars.count / 2, scalars.count * 3 / 4, scalars.count - 1]
                where length > 0 && length < scalars.count {
                    steps.append(.shorten(pointer, .string(String(String.UnicodeScalarView(scalars.prefix(length))))))
                }
            default: break
            }
        }
        visit(body, JSONPointer(), schema)
        return steps
    }

    /// The places of the schema's assertions that a request breaks: a part that is left out may have been what made the rest wrong.
    private func faults(of recipe: RequestRecipe) -> Set<String> {
        Set(recipe.json.flatMap { compiled?.evaluate($0).errors.map(\.absoluteURI) } ?? [])
    }

    private func isValid(_ recipe: RequestRecipe) -> Bool {
        recipe.json.flatMap { compiled?.accepts($0) } ?? false
    }

    /// A schema that does not compile is named by lint; nothing is known to fit it.
    private var compiled: CompiledSchema? {
        try? executor.plan.contract.documents.schemas.schema(at: schema.reference.uri)
    }
}
