import JSONSchema
import JSONText
import OpenAPIContract

/// Holds the cases of an operation against the schemas of its whole body and of its parameters: what must be accepted conforms, and what
/// must be refused for a keyword does not.
///
/// A rule looks at one constraint at one place; another constraint, further out or beside it, may turn the case around.
struct RequestGate {
    let context: OperationContext
    /// The schema of the whole body; nil where there is none, or where it does not compile, which is lint's to tell.
    private let schema: CompiledSchema?
    /// Whether the full request's body conforms.
    private let isFullSound: Bool

    init(context: OperationContext) {
        self.context = context
        let root = context.sites.first { $0.role == .root }
        let schema = root.flatMap { try? context.contract.documents.schema(at: $0.schema.reference) }
        self.schema = schema
        isFullSound = context.full.json.flatMap { schema?.accepts($0) } ?? true
    }

    /// The cases that hold, and a reason for each that does not.
    func passed(_ derivation: Derivation) -> Derivation {
        var passed = Derivation(skips: derivation.skips)
        var dropped: Set<String> = []
        for found in derivation.cases {
            if let reason = reason(against: found) {
                dropped.insert(found.id)
                passed.skips.append(skip(found, reason))
            } else {
                passed.cases.append(found)
            }
        }
        guard !dropped.isEmpty else { return passed }
        passed.cases.removeAll { found in
            guard let twin = found.twin, dropped.contains(twin) else { return false }
            passed.skips.append(skip(found, "its twin \(twin) is none: another constraint stands against it"))
            return true
        }
        return passed
    }

    /// Why a case does not hold; nil where it does, or where neither its body nor its parameters are judged.
    func reason(against found: Case) -> String? {
        // That the full request conforms, or why none does, is told where it is made.
        guard found.twin != nil, let recipe = recipe(of: found) else { return nil }
        if let reason = ParameterGate(context: context).reason(against: found, sending: recipe) { return reason }
        guard schema != nil, let json = recipe.json else { return nil }
        switch found.expectation {
        case .accept:
            return conforms(json)
                ? nil : "another constraint of the body stands against it, so that no server need accept it"
        case .reject:
            guard found.mustBreakSchema, conforms(json) else { return nil }
            return "the rest of the schema lets it through, so that no server need refuse it"
        case .outcome, .tolerate: return nil
        }
    }

    /// Whether the body conforms, or there is no schema to hold it against; most requests differ in another part than the body.
    func conforms(_ json: JSONValue) -> Bool {
        json == context.full.json ? isFullSound : schema?.accepts(json) ?? true
    }

    /// The places of the schema's assertions that a body breaks; none where nothing is held against it.
    func faults(of json: JSONValue) -> Set<String> {
        Set(schema?.evaluate(json).errors.map(\.absoluteURI) ?? [])
    }

    /// The request of which the expectation speaks.
    private func recipe(of found: Case) -> RequestRecipe? {
        switch found.procedure {
        case .single(let recipe), .repetition(let recipe, _, _), .atOnce(let recipe), .series(let recipe, _, _),
            .succession(let recipe, _):
            recipe
        case .storeThenList, .refuseThenList: nil
        }
    }

    private func skip(_ found: Case, _ reason: String) -> Plan.Skip {
        Plan.Skip(
            id: found.id,
            operation: found.operation,
            reason: reason,
            facts: found.facts,
            reference: found.reference
        )
    }
}
