import JSONText
import OpenAPIContract

/// Lists the clauses that an operation's answers must hold, one for each assertion of each outcome's schema and headers.
///
/// Source: JSON Schema Validation 2020-12, section 6.
struct ResponseWalk {
    private static let deepest = 24
    /// Assertions with a value of their own that make one row each.
    private static let assertions = [
        "type", "const", "enum", "format", "pattern", "minLength", "maxLength", "minimum", "maximum",
        "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minItems", "maxItems", "uniqueItems", "minProperties",
        "maxProperties", "propertyNames", "patternProperties", "dependentRequired", "dependentSchemas", "contains",
        "prefixItems", "not", "if", "anyOf", "oneOf", "additionalProperties", "unevaluatedProperties",
        "unevaluatedItems",
    ]
    private static let checks = [
        ("x-echo", "echo"), ("x-unique", "unique"), ("x-template", "mentions"), ("x-relative-time", "relative-time"),
    ]

    let operation: Operation

    func constraints() -> [ResponseConstraint] {
        var byID: [String: NodeReference] = [:]
        var constraints: [ResponseConstraint] = []
        for outcome in operation.outcomes {
            for row in rows(of: outcome) {
                if let known = byID[row.id] {
                    guard known != row.reference, let other = row.told(apart: byID) else { continue }
                    byID[other.id] = other.reference
                    constraints.append(other)
                } else {
                    byID[row.id] = row.reference
                    constraints.append(row)
                }
            }
        }
        return constraints + everyAnswer()
    }

    /// What every answer must hold, whatever outcome it is: it comes whole, and gives nothing away.
    private func everyAnswer() -> [ResponseConstraint] {
        ["http", "leak"].map { constraint in
            ResponseConstraint(
                operation: operation.id,
                outcome: ResponseConstraint.anyOutcome,
                pointer: JSONPointer(),
                constraint: constraint,
                detail: nil,
                facts: operation.facts,
                reference: operation.reference
            )
        }
    }

    private func rows(of outcome: Outcome) -> [ResponseConstraint] {
        var rows: [ResponseConstraint] = []
        let outcomeFacts = outcome.facts.isEmpty ? operation.facts : outcome.facts
        var checks = ["status", "well-formed"]
        if outcome.variants.contains(where: {
            $0.mediaType != nil && [.documented, .sample].contains($0.mediaTypeCertainty)
        }) {
            checks.insert("media-type", at: 1)
        }
        rows += checks.map { row(outcome, nil, JSONPointer(), $0, nil, outcomeFacts, outcome.reference) }
        for variant in outcome.variants {
            guard let schema = variant.schema else { continue }
            rows += walk(schema, of: outcome, facts: outcomeFacts)
        }
        rows += headerRows(of: outcome, facts: outcomeFacts)
        if outcome.kind == .success, let state = operation.state, let lists = state.lists {
            rows.append(
                row(
                    outcome,
                    nil,
                    lists.items.appending("*").appending(lists.ownedBy.tokens),
                    "belongs-to",
                    nil,
                    lists.facts.isEmpty ? outcomeFacts : lists.facts,
                    state.reference.appending("lists")
                )
            )
        }
        return rows
    }

    /// The clauses of a schema: of an outcome's body, or of a header's value.
    func walk(
        _ schema: SchemaView,
        of outcome: Outcome,
        _ header: ResponseHeader? = nil,
        facts: [String]
    ) -> [ResponseConstraint] {
        var rows: [ResponseConstraint] = []
        walk(schema, at: JSONPointer(), (outcome, header), facts: facts, into: &rows)
        return rows
    }

    private func walk(
        _ schema: SchemaView,
        at pointer: JSONPointer,
        _ subject: (outcome: Outcome, header: ResponseHeader?),
        facts inherited: [String],
        into rows: inout [ResponseConstraint]
    ) {
        guard pointer.tokens.count < ResponseWalk.deepest, subject.header?.canWrite(schema, at: pointer) ?? true else {
            return
        }
        let (outcome, header) = subject
        let viewFacts = schema.facts.isEmpty ? inherited : schema.facts
        for node in schema.nodes {
            let own = (node.value[member: "x-facts"]?.arrayValue ?? []).compactMap(\.stringValue)
            let facts = own.isEmpty ? viewFacts : own
            let title = node.value[member: "title"]?.stringValue.map(Kebab.words)
            for name in ResponseWalk.assertions where node.value[member: name] != nil {
                guard node.value[member: name] != .bool(true) || name == "uniqueItems" || name == "const" else {
                    continue
                }
                guard header?.isSure(of: name, in: schema) ?? true else { continue }
                let isApplied = !["anyOf", "oneOf", "not", "if", "contains"].contains(name)
                let detail = isApplied ? nil : title
                let place = node.reference.appending(name)
                rows.append(row(outcome, header, pointer, Kebab.keyword(name), detail, facts, place))
            }
            if header?.isSure(of: "presence", in: schema) ?? true {
                // The reference is the keyword's, as a validator's error names it; the member stands in `detail`.
                for name in (node.value[member: "required"]?.arrayValue ?? []).compactMap(\.stringValue) {
                    let place = node.reference.appending("required")
                    rows.append(row(outcome, header, pointer, "required", name, facts, place))
                }
            }
            guard header == nil else { continue }
            for (key, check) in ResponseWalk.checks where node.value[member: key] != nil {
                guard schema.certainty(of: check) != .silent else { continue }
                rows.append(row(outcome, nil, pointer, check, nil, facts, node.reference.appending(key)))
            }
        }
        for (name, property) in schema.properties {
            walk(property, at: pointer.appending(name), subject, facts: viewFacts, into: &rows)
        }
        if let items = schema.items {
            walk(items, at: pointer.appending("*"), subject, facts: viewFacts, into: &rows)
        }
    }

    func row(
        _ outcome: Outcome,
        _ header: ResponseHeader?,
        _ pointer: JSONPointer,
        _ constraint: String,
        _ detail: String?,
        _ facts: [String],
        _ reference: NodeReference
    ) -> ResponseConstraint {
        ResponseConstraint(
            operation: operation.id,
            outcome: outcome.name,
            header: header?.name,
            pointer: pointer,
            constraint: constraint,
            detail: detail,
            facts: facts,
            reference: reference
        )
    }
}

extension ResponseConstraint {
    /// The same clause from another place of the contract: a number behind `detail` tells it apart; nil for a clause that
    /// is already listed, or that has to be known by its detail.
    fileprivate func told(apart listed: [String: NodeReference]) -> ResponseConstraint? {
        guard constraint != "required" else { return nil }
        for number in 2... {
            let other = ResponseConstraint(
                operation: operation,
                outcome: outcome,
                header: header,
                pointer: pointer,
                constraint: constraint,
                detail: (detail.map { $0 + "-" } ?? "") + String(number),
                facts: facts,
                reference: reference
            )
            guard let known = listed[other.id] else { return other }
            if known == reference { return nil }
        }
        return nil
    }
}

extension JSONPointer {
    fileprivate func appending(_ tokens: [String]) -> JSONPointer {
        tokens.reduce(self) { $0.appending($1) }
    }
}
