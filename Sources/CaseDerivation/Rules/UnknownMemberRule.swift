import JSONText
import OpenAPIContract

/// A member that the schema does not declare, added to each object; and members that only answers have, added to the body: what the server
/// gives is not the client's to choose.
struct UnknownMemberRule: DerivationRule {
    static let name = "touchstone-unknown"
    let keywords = ["additionalProperties", "unevaluatedProperties"]

    func derive(_ context: OperationContext) -> Derivation {
        Derivation(
            cases: context.sites.compactMap { site in
                testCase(
                    site,
                    "unknown-member",
                    [(Self.name, "text")],
                    "a further member that the contract does not declare",
                    context
                )
            } + [ofAnswers(context)].compactMap(\.self)
        )
    }

    /// The body with the members of the success's objects that the request does not declare, each of a type that it has not there.
    private func ofAnswers(_ context: OperationContext) -> Case? {
        guard let root = context.sites.first(where: { $0.pointer?.isRoot == true }),
            let success = context.operation.outcomes.first(where: { $0.kind == .success })?.variants.first?.schema
        else { return nil }
        let declared = Set(root.schema.properties.map(\.name))
        var members: [(name: String, value: JSONValue)] = []
        Self.collect(success, depth: 3) { name, schema in
            guard !declared.contains(name), !members.contains(where: { $0.name == name }) else { return }
            members.append((name, schema.types == ["string"] ? 7 : "text"))
        }
        guard !members.isEmpty else { return nil }
        return testCase(root, "answer-member", members, "members that only answers have", context)
    }

    /// Calls a function for each property of a schema's objects, the outer before the inner.
    private static func collect(_ schema: SchemaView, depth: Int, _ visit: (String, SchemaView) -> Void) {
        guard depth > 0 else { return }
        for (name, property) in schema.properties {
            visit(name, property)
            collect(property, depth: depth - 1, visit)
        }
    }

    private func testCase(
        _ site: RequestSite,
        _ constraint: String,
        _ members: [(name: String, value: JSONValue)],
        _ what: String,
        _ context: OperationContext
    ) -> Case? {
        guard let pointer = site.pointer, site.value.objectValue != nil, let json = context.full.json else {
            return nil
        }
        let closed = keywords.compactMap { site.schema.keyword($0) }.first { $0.value == .bool(false) }
        var recipe = context.full
        recipe.body = .json(
            members.reduce(json) { $0.replacing(at: pointer.appending($1.name), with: $1.value) }
        )
        return context.variation(
            at: site.site,
            constraint: constraint,
            side: "added",
            recipe: recipe,
            summary: "\(site.title) has \(what)",
            facts: site.facts,
            reference: closed?.reference ?? site.schema.reference,
            expectation: closed == nil
                ? .tolerate(
                    reason: "the documents are silent about unknown members: ignoring and refusing both pass"
                )
                : .reject(site.policy.expectation(for: "unknown-member")),
            fields: members.map { pointer.appending($0.name).description }
        )
    }
}
