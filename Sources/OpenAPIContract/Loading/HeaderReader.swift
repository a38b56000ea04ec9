import JSONSchema
import JSONText

/// Reads the Header Objects of a Response Object.
///
/// Source: OpenAPI 3.1.1 sections 4.8.17 (Response Object) and 4.8.21 (Header Object).
struct HeaderReader {
    let reader: ContractReader

    /// The headers in the contract's order.
    ///
    /// `Content-Type` is left out: what stands there about it "SHALL be ignored".
    func headers(of response: NodeReference) throws(ContractError) -> [ResponseHeader] {
        var headers: [ResponseHeader] = []
        for (name, place) in reader.children("headers", of: response) where name.lowercased() != "content-type" {
            headers.append(try header(name, at: reader.target(of: place)))
        }
        return headers
    }

    private func header(_ name: String, at reference: NodeReference) throws(ContractError) -> ResponseHeader {
        let members = reader.members(at: reference)
        let content = reader.children("content", of: reference).first
        let holder = members["schema"] == nil ? content?.reference : reference
        let place = holder?.appending("schema")
        var schema: SchemaView?
        var compiled: CompiledSchema?
        if let place, reader.value(at: place) != nil {
            schema = try reader.schema(at: place, policy: ViolationPolicy(levels: []))
            compiled = try reader.documents.schema(at: place)
        }
        return ResponseHeader(
            name: name,
            isRequired: members["required"]?.boolValue ?? false,
            schema: schema,
            compiled: compiled,
            mediaType: members["schema"] == nil ? content?.key : nil,
            explode: members["explode"]?.boolValue ?? false,
            example: try example(of: [reference] + [content?.reference].compactMap { $0 }, schema: place),
            facts: reader.facts(of: reference),
            certainty: reader.certainty(of: reference),
            reference: reference
        )
    }

    /// The header's own example, else that of its content, else that of its schema.
    private func example(of holders: [NodeReference], schema: NodeReference?) throws(ContractError) -> Example? {
        for holder in holders {
            if let example = try ExampleReader(reader: reader).examples(of: holder).first { return example }
        }
        guard let schema else { return nil }
        for place in [schema.appending("example"), schema.appending("examples").appending("0")] {
            guard let value = reader.value(at: place) else { continue }
            return Example(
                name: "example",
                summary: "",
                value: value,
                isMasked: false,
                facts: [],
                reference: place,
                valueReference: place
            )
        }
        return nil
    }
}
