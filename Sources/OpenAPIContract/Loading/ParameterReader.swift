import JSONText

/// Reads the Parameter Objects of an operation and of its Path Item.
///
/// Source: OpenAPI 3.1.1 section 4.8.12.
struct ParameterReader {
    let reader: ContractReader
    let policy: ViolationPolicy

    /// The parameters of the Path Item, each replaced by the operation's own of the same name and location, then the
    /// operation's others.
    func parameters(of item: NodeReference, _ operation: NodeReference) throws(ContractError) -> [Parameter] {
        var parameters: [Parameter] = []
        for place in reader.children("parameters", of: item) + reader.children("parameters", of: operation) {
            let parameter = try parameter(at: reader.target(of: place.reference))
            guard !Self.isIgnored(parameter) else { continue }
            if let index = parameters.firstIndex(where: {
                $0.name == parameter.name && $0.location == parameter.location
            }) {
                parameters[index] = parameter
            } else {
                parameters.append(parameter)
            }
        }
        return parameters
    }

    private func parameter(at reference: NodeReference) throws(ContractError) -> Parameter {
        let members = reader.members(at: reference)
        let place = try reader.string("in", of: reference)
        guard let location = Parameter.Location(rawValue: place) else {
            let names = Parameter.Location.allCases.map(\.rawValue).joined(separator: ", ")
            throw reader.unexpected(.string(place), at: reference.appending("in"), "one of \(names)")
        }
        let isRequired = members["required"]?.boolValue ?? false
        guard isRequired || location != .path else {
            throw reader.error(
                .wrongValue,
                at: reference,
                "expected \"required\": true on a path parameter, found none",
                "add \"required\": true"
            )
        }
        let style = members["style"]?.stringValue ?? Self.style(of: location)
        let own = reader.policy(of: reference, in: policy)
        let content = content(of: reference)
        return Parameter(
            name: try reader.string("name", of: reference),
            location: location,
            isRequired: isRequired,
            schema: try schema(of: reference, content?.reference, policy: own),
            mediaType: content?.key,
            style: style,
            explode: members["explode"]?.boolValue ?? (style == "form"),
            example: try example(of: content?.reference ?? reference),
            facts: reader.facts(of: reference),
            certainty: reader.certainty(of: reference),
            policy: own,
            reference: reference
        )
    }

    /// Whether the contract says by other means what the field holds: responses name the media types, security schemes the credentials.
    ///
    /// `Content-Type` is read: an operation without a body may ask for it, which nothing else can say.
    ///
    /// Source: OpenAPI 3.1.1 section 4.8.12.2.1 (a parameter definition of these names shall be ignored).
    private static func isIgnored(_ parameter: Parameter) -> Bool {
        parameter.location == .header && ["accept", "authorization"].contains(parameter.name.lowercased())
    }

    private static func style(of location: Parameter.Location) -> String {
        switch location {
        case .path, .header: "simple"
        case .query, .cookie: "form"
        }
    }

    /// The media type that the parameter's value is of; nil where the parameter has a schema itself.
    private func content(of reference: NodeReference) -> (key: String, reference: NodeReference)? {
        guard reader.members(at: reference)["schema"] == nil else { return nil }
        return reader.children("content", of: reference).first { reader.members(at: $0.reference)["schema"] != nil }
    }

    private func schema(
        of reference: NodeReference,
        _ content: NodeReference?,
        policy: ViolationPolicy
    ) throws(ContractError) -> SchemaView {
        for place in [reference, content].compactMap(\.self) where reader.members(at: place)["schema"] != nil {
            return try reader.schema(at: place.appending("schema"), policy: policy)
        }
        throw reader.error(
            .missingMember,
            at: reference,
            "expected the member \"schema\", found none",
            "add \"schema\""
        )
    }

    /// The example beside the schema, else the first of its `examples`, else that of the schema.
    private func example(of reference: NodeReference) throws(ContractError) -> JSONValue? {
        if let example = try ExampleReader(reader: reader).examples(of: reference).first { return example.value }
        let schema = reader.members(at: reference)["schema"]
        return schema?[member: "example"] ?? schema?[member: "examples"]?.arrayValue?.first
    }
}
