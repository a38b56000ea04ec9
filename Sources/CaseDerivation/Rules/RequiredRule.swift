import JSONText
import OpenAPIContract

/// Each required member and parameter left out, alone; the first and the last of an object together, and all of them; path
/// parameters have a rule of their own.
struct RequiredRule: DerivationRule {
    let keywords = ["required", "properties", "items"]

    func derive(_ context: OperationContext) -> Derivation {
        let alone = context.sites.filter(Self.canBeMissing).map { site in
            context.variation(
                at: site.site,
                constraint: "required",
                side: "missing",
                recipe: context.full.removing(site.site),
                summary: "the required \(site.title) is missing",
                facts: site.facts,
                reference: site.presence,
                expectation: site.refusal(of: "presence", kind: "missing-required"),
                fields: [site.name]
            )
        }
        return Derivation(
            cases: alone + context.sites.flatMap { Self.undeclared(in: $0, context) }
                + context.sites.flatMap { Self.together(in: $0, context) }
        )
    }

    /// Each required member left out of which the schema says nothing but that it must be there.
    private static func undeclared(in object: RequestSite, _ context: OperationContext) -> [Case] {
        guard let pointer = object.pointer, let members = object.value.objectValue else { return [] }
        let known = Set(context.sites.filter { $0.pointer?.parent == pointer }.map(\.name))
        return object.schema.keywords("required").flatMap { list, reference -> [Case] in
            (list.arrayValue ?? []).enumerated().compactMap { index, value -> Case? in
                guard let name = value.stringValue, !known.contains(name), members[name] != nil else { return nil }
                let site = Site.body(pointer.appending(name))
                return context.variation(
                    at: site,
                    constraint: "required",
                    side: "missing",
                    recipe: context.full.removing(site),
                    summary: "the required \(name) of \(object.title) is missing",
                    facts: object.facts,
                    reference: reference.appending(String(index)),
                    expectation: object.refusal(of: "required", kind: "missing-required"),
                    fields: [name]
                )
            }
        }
    }

    private static func canBeMissing(_ site: RequestSite) -> Bool {
        switch site.role {
        case .root, .item: return false
        case .member(let isRequired): return isRequired
        case .parameter(let isRequired):
            if case .parameter(.path, _) = site.site { return false }
            return isRequired && !ContentTypeRule.isContentType(site.site)
        }
    }

    /// Several members of an object missing at once, and the object with nothing in it.
    private static func together(in object: RequestSite, _ context: OperationContext) -> [Case] {
        guard let pointer = object.pointer, object.value.objectValue != nil else { return [] }
        let members = context.sites.filter { site in
            site.role == .member(isRequired: true) && site.pointer?.parent == pointer
                && site.doubt(about: "presence") == nil
        }
        guard let first = members.first, let last = members.last, members.count > 1 else { return [] }
        let whole = context.sites.filter {
            $0.role == .member(isRequired: true) && $0.pointer?.parent == pointer
        }
        var sides = [Side("all-missing", members, in: context)]
        if members.count > 2 { sides.insert(Side("first-and-last-missing", [first, last], in: context), at: 0) }
        if object.value.objectValue?.count != members.count {
            sides.append(
                Side(
                    side: "empty-object",
                    missing: members,
                    answering: whole,
                    recipe: context.full.replacing(object.site, with: [:])
                )
            )
        }
        return sides.map { $0.testCase(at: object, context) }
    }

    /// One object with several members missing.
    private struct Side {
        let side: String
        let missing: [RequestSite]
        /// The members of which each may be the one that the answer is about.
        let answering: [RequestSite]
        let recipe: RequestRecipe

        init(side: String, missing: [RequestSite], answering: [RequestSite], recipe: RequestRecipe) {
            self.side = side
            self.missing = missing
            self.answering = answering
            self.recipe = recipe
        }

        init(_ side: String, _ missing: [RequestSite], in context: OperationContext) {
            let recipe = missing.reduce(context.full) { $0.removing($1.site) }
            self.init(side: side, missing: missing, answering: missing, recipe: recipe)
        }

        func testCase(at object: RequestSite, _ context: OperationContext) -> Case {
            context.variation(
                at: object.site,
                constraint: "required",
                side: side,
                recipe: recipe,
                summary: "\(missing.map(\.name).joined(separator: ", ")) of \(object.title) are missing at once",
                facts: missing.flatMap(\.facts).reduce(into: []) { if !$0.contains($1) { $0.append($1) } },
                reference: object.schema.keyword("required")?.reference ?? object.schema.reference,
                expectation: .reject(
                    answering.map { $0.policy.expectation(for: "missing-required") }.reduce(.outcomes([])) {
                        $0.or($1)
                    }
                ),
                fields: missing.map(\.name)
            )
        }
    }
}
