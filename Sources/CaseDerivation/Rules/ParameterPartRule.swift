import JSONText
import OpenAPIContract

/// Items and members of parameters: what other rules make of them, where the parameter's style can carry it.
struct ParameterPartRule: DerivationRule {
    private static let rules: [any DerivationRule] = [
        RequiredRule(), TypeRule(), LengthRule(), RangeRule(), EnumRule(), ConstRule(), PatternRule(), FormatRule(),
        UnderivedKeywordRule(),
    ]
    /// What is said of a parameter as a whole, and made cases of in bodies alone.
    private static let whole: Set<String> = [
        "contains", "minContains", "maxContains", "minProperties", "maxProperties", "propertyNames",
        "dependentRequired",
        "anyOf", "oneOf",
    ]

    func derive(_ context: OperationContext) -> Derivation {
        let stated = StatedConstraint.all(in: context.operation)
        return .joined(
            context.sites.map { site in
                guard case .parameter(let location, let name) = site.site, let style = site.style,
                    !ContentTypeRule.isContentType(site.site)
                else { return Derivation() }
                let subject = Subject(site: site, location: location, name: name, style: style, context: context)
                return subject.derivation(by: Self.rules, stating: stated, Self.whole)
            }
        )
    }

    private struct Subject {
        let site: RequestSite
        let location: Parameter.Location
        let name: String
        let style: ParameterStyle
        let context: OperationContext

        func derivation(
            by rules: [any DerivationRule],
            stating stated: [StatedConstraint],
            _ whole: Set<String>
        ) -> Derivation {
            var parts = context
            parts.sites = sites
            var derived = Derivation.joined(rules.map { $0.derive(parts) }) + Derivation(cases: without + closed)
            derived.cases += ItemOfTwo.cases(from: derived.cases, in: site, location, name, context)
            let carried = derived.cases.map { ($0, doubt(about: $0)) }
            var derivation = Derivation(
                cases: carried.filter { $0.1 == nil }.map { answeredAsWhole($0.0) },
                skips: derived.skips + carried.compactMap { found, doubt in doubt.map { skip(found, $0) } }
            )
            let place = "\(location.rawValue)/\(name)"
            let covered = derivation.cases.map(\.reference) + derivation.skips.map(\.reference)
            for constraint in stated where !covered.contains(where: constraint.covers) {
                let isInside = constraint.place.hasPrefix(place + "/")
                let isWhole = constraint.place == place && isOfWhole(constraint.keyword, whole)
                guard isInside || isWhole else { continue }
                derivation.skips.append(unmade(constraint))
            }
            return derivation
        }

        /// The items and members that the style can write.
        private var sites: [RequestSite] {
            let walk = SiteWalk(
                place: { .part(location, name, $0) },
                style: style,
                certainty: site.parameterCertainty.filter { $0.key != "presence" && $0.value != .documented }
            )
            let all = walk.sites(below: site, at: JSONPointer())
            guard style != .json else { return all }
            return all.filter { part in
                guard case .part(_, _, let pointer) = part.site else { return false }
                return pointer.tokens.count == 1 && part.value.arrayValue == nil && part.value.objectValue == nil
            }
        }

        /// The parameter without each member that need not be there.
        private var without: [Case] {
            sites.filter { !$0.isRequired }.compactMap { part in
                let recipe = context.full.removing(part.site)
                guard let value = value(in: recipe), site.isMet(by: value, context.contract) else { return nil }
                return context.variation(
                    at: part.site,
                    constraint: "required",
                    side: "left-out",
                    recipe: recipe,
                    summary: "\(part.title), which need not be there, is missing",
                    facts: part.facts,
                    reference: part.presence,
                    expectation: part.acceptance(of: "presence"),
                    fields: [part.name]
                )
            }
        }

        /// The parameter with a member that its schema forbids; one of several fields of a query would be another parameter.
        private var closed: [Case] {
            let keywords = ["additionalProperties", "unevaluatedProperties"]
            guard
                let reference = keywords.compactMap({ site.schema.keyword($0) }).first(where: { $0.value == false })?
                    .reference,
                site.value.objectValue != nil, style != .named("form", explode: true)
            else { return [] }
            let member = UnknownMemberRule.name
            return [
                context.variation(
                    at: site.site,
                    constraint: "unknown-member",
                    side: "added",
                    recipe: context.full.replacing(
                        .part(location, name, JSONPointer().appending(member)),
                        with: "text"
                    ),
                    summary: "\(name) has a further member that the contract does not declare",
                    facts: site.facts,
                    reference: reference,
                    expectation: .reject(site.policy.expectation(for: "unknown-member")),
                    fields: [member]
                )
            ]
        }

        private func value(in recipe: RequestRecipe) -> JSONValue? {
            recipe.parameters.first { $0.location == location && $0.name == name }?.value
        }

        private func doubt(about found: Case) -> String? {
            guard case .single(let recipe) = found.procedure, let value = value(in: recipe) else { return nil }
            return style.doubt(about: value, in: location)
        }

        /// A parameter that lacks a member, or has one too many, is a parameter of a wrong form too.
        private func answeredAsWhole(_ found: Case) -> Case {
            guard case .reject(let expected) = found.expectation,
                ["required", "unknown-member"].contains(found.constraint)
            else { return found }
            return found.expecting(.reject(expected.or(site.policy.expectation(for: "type"))))
        }

        private func isOfWhole(_ keyword: String, _ whole: Set<String>) -> Bool {
            whole.contains(keyword) || keyword == "additionalProperties" || keyword.hasPrefix("required/")
        }

        private func skip(_ found: Case, _ reason: String) -> Plan.Skip {
            context.skip(
                found.site,
                constraint: found.constraint,
                side: found.side,
                reason: reason,
                facts: found.facts,
                reference: found.reference
            )
        }

        private func unmade(_ stated: StatedConstraint) -> Plan.Skip {
            let inner = stated.place.dropFirst("\(location.rawValue)/\(name)".utf8.count).split(separator: "/")
            let pointer = JSONPointer(tokens: inner.map { $0 == "*" ? "0" : String($0) })
            return context.skip(
                pointer.isRoot ? site.site : .part(location, name, pointer),
                constraint: stated.keyword.split(separator: "/").map { Kebab.keyword(String($0)) }.joined(
                    separator: "-"
                ),
                side: "any",
                reason:
                    "no cases are derived from the keyword \(stated.keyword) in a parameter of the style \(style.title)",
                facts: site.facts,
                reference: stated.reference
            )
        }
    }
}

extension ParameterStyle {
    /// As messages call it.
    fileprivate var title: String {
        switch self {
        case .json: "JSON"
        case .named(let name, _): name
        }
    }
}
