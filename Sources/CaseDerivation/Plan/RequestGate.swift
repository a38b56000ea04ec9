import JSONSchema
import JSONText
import OpenAPIContract

/// Holds the cases of an operation against the schemas of its whole body and of its parameters: what must be accepted conforms, and what
/// must be refused for a keyword does not.
///
/// A rule looks at one constraint at one place; another constraint, further out or beside it, may turn the case around.
struct RequestGate {
    /// The constraints that a schema judges, so that a body which breaks one does not conform.
    private static let judged: Set<String> = [
        "required", "type", "enum", "const", "min-length", "max-length", "pattern", "minimum", "maximum",
        "exclusive-minimum",
        "exclusive-maximum", "multiple-of", "min-items", "max-items", "unique-items", "prefix-items", "contains",
        "min-contains",
        "max-contains",
        "min-properties", "max-properties", "property-names", "dependent-required", "unknown-member",
        "any-of", "one-of", "member-name",
    ]

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

    private func reason(against found: Case) -> String? {
        // That the full request conforms, or why none does, is told where it is made.
        guard found.twin != nil, let recipe = recipe(of: found) else { return nil }
        if let reason = ParameterGate(context: context).reason(against: found, sending: recipe, judging: Self.judged) {
            return reason
        }
        guard let schema, let json = recipe.json else { return nil }
        switch found.expectation {
        case .accept:
            return conforms(json, schema)
                ? nil : "another constraint of the body stands against it, so that no server need accept it"
        case .reject:
            guard Self.judged.contains(found.constraint), case .body = found.site, !isAltered(recipe, at: found.site),
                conforms(json, schema)
            else { return nil }
            return "the rest of the schema lets it through, so that no server need refuse it"
        case .outcome, .tolerate: return nil
        }
    }

    /// Most requests differ in another part than the body.
    private func conforms(_ json: JSONValue, _ schema: CompiledSchema) -> Bool {
        json == context.full.json ? isFullSound : schema.accepts(json)
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

    /// Whether the value at the site is only made when the request is sent.
    private func isAltered(_ recipe: RequestRecipe, at site: Site) -> Bool {
        recipe.slots.contains { slot in
            guard site.contains(slot.site) || slot.site.contains(site) else { return false }
            if case .altered = slot.source { return true }
            return false
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
