import InstanceGeneration
import JSONText
import OpenAPIContract

/// Seeded random requests of an operation beyond the edges: valid ones, and each again with exactly one violation.
///
/// A valid one is the full valid request with parts left out and with other plain values where the documents allow any; its
/// violation is one of those that the rules derive. Each index draws from a sequence of its own, so that more cases change no others.
struct RandomCases {
    let context: OperationContext
    /// The cases that the rules derive for the operation.
    let derived: [Case]
    let count: Int
    private let gate: RequestGate

    init(context: OperationContext, derived: [Case], count: Int, gate: RequestGate) {
        self.context = context
        self.derived = derived
        self.count = count
        self.gate = gate
    }

    func cases() -> [Case] {
        guard count > 0, let full = context.full.json, gate.conforms(full) else { return [] }
        let violations = derived.filter { $0.twin == context.twin }.compactMap(Fault.init)
        return (0..<count).flatMap { index -> [Case] in
            var random = SeededGenerator(seed: context.seed, label: "\(context.operation.id)#\(index)")
            let recipe = RandomRequest(context: context, gate: gate).recipe(using: &random)
            let valid = context.variation(
                at: .request,
                constraint: "random",
                side: "valid-\(index)",
                recipe: recipe,
                summary: "random valid request \(index): parts left out, other plain values",
                facts: context.operation.facts,
                reference: context.operation.reference,
                expectation: .accept
            )
            return [valid] + [violation(of: recipe, index, valid.id, violations, &random)].compactMap { $0 }
        }
    }

    /// A case that breaks one place of the body that stands by itself.
    private struct Fault {
        let found: Case
        /// The case's own value of the place; nil where it has none.
        private let value: JSONValue?
        private let slots: [Slot]
        private let parent: JSONPointer
        /// The lists on the way to the place.
        private let lists: [JSONPointer]

        init?(_ found: Case) {
            guard case .single(let recipe) = found.procedure, case .reject = found.expectation,
                case .body(let pointer) = found.site, let json = recipe.json, let parent = pointer.parent
            else { return nil }
            let depths = pointer.tokens.indices.filter { Int(pointer.tokens[$0]) != nil }
            // A place in a list of several items is left out: whether one bad item spoils the list is often silent.
            guard depths.allSatisfy({ pointer.tokens[$0] == "0" }) else { return nil }
            self.found = found
            self.parent = parent
            lists = depths.map { JSONPointer(tokens: Array(pointer.tokens.prefix($0))) }
            value = json[pointer]
            slots = recipe.slots.filter { found.site.contains($0.site) }
        }

        /// Whether a body has the place, by itself.
        func fits(_ json: JSONValue) -> Bool {
            json[parent] != nil && lists.allSatisfy { json[$0]?.arrayValue?.count == 1 }
        }

        /// The fault in a random request.
        func planted(in recipe: RequestRecipe, _ index: Int, beside twin: String) -> Case {
            var changed = recipe.removing(found.site)
            if let value {
                changed = recipe.replacing(found.site, with: value)
                changed.slots += slots
            }
            return found.transposed(
                to: found.site,
                side: "\(found.side)-random-\(index)",
                summary: "\(found.summary), in random request \(index)",
                recipe: changed
            ).beside(twin)
        }
    }

    /// The request with the first, in an order drawn at random, of the violations that its parts allow and that break of the schema what
    /// they break in the full request.
    private func violation(
        of recipe: RequestRecipe,
        _ index: Int,
        _ twin: String,
        _ violations: [Fault],
        _ random: inout SeededGenerator
    ) -> Case? {
        guard let json = recipe.json else { return nil }
        return violations.filter { $0.fits(json) }.shuffled(using: &random).lazy
            .map { (fault: $0, found: $0.planted(in: recipe, index, beside: twin)) }
            .first { gate.faults(of: $0.found) == gate.faults(of: $0.fault.found) }?.found
    }
}

extension RequestGate {
    fileprivate func faults(of found: Case) -> Set<String> {
        guard case .single(let recipe) = found.procedure, let json = recipe.json else { return [] }
        return faults(of: json)
    }
}

extension Case {
    /// Whether the case was drawn at random, so that a smaller request may show the same fault.
    package var isRandom: Bool { constraint == "random" || side.contains("-random-") }
}
