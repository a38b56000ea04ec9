import JSONSchema
import JSONText

/// Reads the documented outcomes of an operation from its Responses Object.
///
/// Source: OpenAPI 3.1.1 section 4.8.16.
struct OutcomeReader {
    let reader: ContractReader

    /// The successes first, then the failures, each in the contract's order.
    func outcomes(of operation: NodeReference) throws(ContractError) -> [Outcome] {
        var drafts: [Draft] = []
        for (key, place) in reader.children("responses", of: operation) where !key.hasPrefix("x-") {
            guard let status = StatusPattern(key) else {
                throw reader.error(
                    .wrongValue,
                    at: place,
                    "expected a status like 200, 2XX or default, found \(reader.quoted(key))",
                    "correct the key"
                )
            }
            try read(reader.target(of: place), status: status, key: key, into: &drafts)
        }
        let outcomes = drafts.map(\.outcome)
        return outcomes.filter { $0.kind == .success } + outcomes.filter { $0.kind == .failure }
    }

    /// An outcome as far as it has been read.
    private struct Draft {
        let name: String
        let kind: Outcome.Kind
        var variants: [OutcomeVariant] = []
        var examples: [Example] = []
        var facts: [String] = []
        let reference: NodeReference

        var outcome: Outcome {
            Outcome(
                name: name,
                kind: kind,
                concern: variants.lazy.compactMap {
                    $0.schema?.keyword("x-outcome")?.value[member: "concerns"]?.stringValue
                }.first.flatMap(Outcome.Concern.init),
                variants: variants,
                examples: examples,
                facts: facts,
                reference: reference
            )
        }
    }

    /// A schema with `x-outcome`, at its place.
    private struct Branch {
        let name: String
        let kind: Outcome.Kind
        let schema: SchemaView
    }

    private func read(
        _ response: NodeReference,
        status: StatusPattern,
        key: String,
        into drafts: inout [Draft]
    ) throws(ContractError) {
        let contents = reader.children("content", of: response)
        let headers = try HeaderReader(reader: reader).headers(of: response)
        if contents.isEmpty {
            let variant = OutcomeVariant(
                status: status,
                mediaType: nil,
                mediaTypeCertainty: .documented,
                schema: nil,
                compiled: nil,
                headers: headers,
                facts: reader.facts(of: response),
                reference: response
            )
            add(variant, name: "status-\(key)", kind: Self.kind(of: status), examples: [], facts: [], to: &drafts)
        }
        for (mediaType, content) in contents {
            let examples = try ExampleReader(reader: reader).examples(of: content)
            let named = try branches(of: content)
            let certainty = reader.certainty(of: response)["media-type"] ?? .documented
            for branch in named {
                let variant = OutcomeVariant(
                    status: status,
                    mediaType: mediaType,
                    mediaTypeCertainty: certainty,
                    schema: branch.schema,
                    compiled: try reader.documents.schema(at: branch.schema.reference),
                    headers: headers,
                    facts: reader.facts(of: response),
                    reference: branch.schema.reference
                )
                add(
                    variant,
                    name: branch.name,
                    kind: branch.kind,
                    examples: examples.filter { $0.name == branch.name },
                    facts: branch.schema.facts,
                    to: &drafts
                )
            }
            guard named.isEmpty else { continue }
            let place = content.appending("schema")
            let schema =
                reader.value(at: place) == nil
                ? nil : try reader.schema(at: place, policy: ViolationPolicy(levels: []))
            let variant = OutcomeVariant(
                status: status,
                mediaType: mediaType,
                mediaTypeCertainty: certainty,
                schema: schema,
                compiled: schema == nil ? nil : try reader.documents.schema(at: place),
                headers: headers,
                facts: reader.facts(of: response),
                reference: schema == nil ? response : place
            )
            add(
                variant,
                name: "status-\(key)",
                kind: Self.kind(of: status),
                examples: examples,
                facts: schema?.facts ?? [],
                to: &drafts
            )
        }
    }

    private func add(
        _ variant: OutcomeVariant,
        name: String,
        kind: Outcome.Kind,
        examples: [Example],
        facts: [String],
        to drafts: inout [Draft]
    ) {
        let index = drafts.firstIndex { $0.name == name } ?? drafts.endIndex
        if index == drafts.endIndex { drafts.append(Draft(name: name, kind: kind, reference: variant.reference)) }
        let isKnown = drafts[index].variants.contains {
            $0.status == variant.status && $0.mediaType == variant.mediaType && $0.reference == variant.reference
        }
        if !isKnown { drafts[index].variants.append(variant) }
        for example in examples where !drafts[index].examples.contains(where: { $0.reference == example.reference }) {
            drafts[index].examples.append(example)
        }
        for fact in facts where !drafts[index].facts.contains(fact) { drafts[index].facts.append(fact) }
    }

    private static func kind(of status: StatusPattern) -> Outcome.Kind {
        switch status {
        case .exact(let status): status < 400 ? .success : .failure
        case .range(let hundred): hundred < 4 ? .success : .failure
        case .default: .failure
        }
    }

    private func branches(of content: NodeReference) throws(ContractError) -> [Branch] {
        guard reader.members(at: content)["schema"] != nil else { return [] }
        let schema = SchemaView(
            at: content.appending("schema"),
            files: reader.documents.files,
            policy: ViolationPolicy(levels: [])
        )
        var branches: [Branch] = []
        try collect(schema, into: &branches)
        return branches
    }

    /// The schema itself where it has an outcome's name, else its alternatives; recursion ends since a circle of such
    /// schemas is refused before.
    private func collect(_ schema: SchemaView, into branches: inout [Branch]) throws(ContractError) {
        guard let named = schema.keyword("x-outcome") else {
            for alternative in schema.alternatives("anyOf") + schema.alternatives("oneOf") {
                try collect(alternative, into: &branches)
            }
            return
        }
        let name = named.value[member: "name"]?.stringValue
        let kind = named.value[member: "kind"]?.stringValue.flatMap(Outcome.Kind.init(rawValue:))
        guard let name, let kind else {
            throw reader.unexpected(
                named.value,
                at: named.reference,
                "{\"name\": \"…\", \"kind\": \"success\" or \"failure\"}"
            )
        }
        branches.append(Branch(name: name, kind: kind, schema: plain(schema)))
    }

    /// The schema that bare references (no other member) lead to.
    private func plain(_ schema: SchemaView) -> SchemaView {
        guard schema.nodes.count > 1, let first = schema.nodes.first, first.value.objectValue?.names == ["$ref"] else {
            return schema
        }
        return plain(
            SchemaView(
                at: schema.nodes[1].reference,
                files: reader.documents.files,
                policy: ViolationPolicy(levels: [])
            )
        )
    }
}
