import JSONText
import OpenAPIContract

/// The full valid request, the smallest one, and the full one without each optional part.
struct ValidRequestRule: DerivationRule {
    func derive(_ context: OperationContext) -> Derivation {
        var cases = [
            Case(
                operation: context.operation.id,
                site: .request,
                constraint: "valid",
                side: "full",
                summary: "a valid request with every documented parameter and member",
                facts: Self.facts(of: context),
                reference: context.operation.reference,
                procedure: .single(context.full),
                expectation: .accept,
                twin: nil,
                setup: context.setup
            )
        ]
        let optional = context.sites.filter { !$0.isRequired }
        let minimal = optional.reduce(context.full) { $0.removing($1.site) }
        if !optional.isEmpty, Self.conforms(minimal, context) {
            cases.append(
                context.variation(
                    at: .request,
                    constraint: "valid",
                    side: "minimal",
                    recipe: minimal,
                    summary: "a valid request without its optional parts",
                    facts: context.operation.facts,
                    reference: context.operation.reference,
                    expectation: .accept
                )
            )
        }
        for site in optional where Self.canBeMissing(site, in: context) {
            let label = site.pointer.map { $0.tokens.joined(separator: "-") } ?? site.name
            cases.append(
                context.variation(
                    at: .request,
                    constraint: "valid",
                    side: "without-\(label)",
                    recipe: context.full.removing(site.site),
                    summary: "a valid request without the optional \(site.title)",
                    facts: site.facts,
                    reference: site.presence,
                    expectation: site.acceptance(of: "presence"),
                    fields: [site.name]
                )
            )
        }
        return Derivation(cases: cases + [Self.withoutBody(context)].compactMap { $0 })
    }

    /// The request without a body, where the contract says that it need not be there.
    ///
    /// That there need be none is what a contract says that leaves `required` out too; one whose body has required members may have been
    /// meant otherwise.
    ///
    /// Source: OpenAPI 3.1.1 section 4.8.13.1 (`required`); RFC 9110 section 8.3 for the Content-Type.
    private static func withoutBody(_ context: OperationContext) -> Case? {
        guard let body = context.operation.requestBody, !body.isRequired, context.full.json != nil else { return nil }
        let isStated =
            context.contract.documents.value(at: body.reference)?[member: "required"] == .bool(false)
        let hasRequired = !(body.schema.keyword("required")?.value.arrayValue ?? []).isEmpty
        var recipe = context.full.withoutBody()
        if let name = recipe.parameters.first(where: {
            $0.location == .header && $0.name.lowercased() == "content-type"
        })?
        .name {
            recipe = recipe.removing(.parameter(.header, name))
        }
        return context.variation(
            at: .request,
            constraint: "valid",
            side: "without-body",
            recipe: recipe,
            summary: "a valid request without the body, which need not be there",
            facts: body.facts,
            reference: body.reference,
            expectation: isStated || !hasRequired
                ? .accept
                : .tolerate(reason: "the contract does not say `required` of a body whose members are required")
        )
    }

    /// Whether the request stays valid without the part: another keyword may demand it while others are there.
    private static func canBeMissing(_ site: RequestSite, in context: OperationContext) -> Bool {
        conforms(context.full.removing(site.site), context)
    }

    /// Whether the body holds its schema.
    static func conforms(_ recipe: RequestRecipe, _ context: OperationContext) -> Bool {
        guard let json = recipe.json, let root = context.sites.first(where: { $0.role == .root }) else { return true }
        return root.isMet(by: json, context.contract)
    }

    /// The operation's facts, and those of everything that the full request carries.
    private static func facts(of context: OperationContext) -> [String] {
        var seen: Set<String> = []
        let all =
            context.operation.facts + (context.operation.requestBody?.facts ?? [])
            + context.operation.credentials.flatMap(\.facts) + context.sites.flatMap(\.facts)
        return all.filter { seen.insert($0).inserted }
    }
}
