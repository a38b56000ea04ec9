import JSONText

/// Reads the examples beside a schema: of a Media Type Object or a Parameter Object.
///
/// Source: OpenAPI 3.1.1 section 4.8.19 (Example Object).
struct ExampleReader {
    let reader: ContractReader

    /// The Example Objects under `examples` in the order of the text; else the value of `example`, named `example`.
    func examples(of reference: NodeReference) throws(ContractError) -> [Example] {
        var examples: [Example] = []
        for (name, place) in reader.children("examples", of: reference) {
            examples.append(try example(name, at: reader.target(of: place)))
        }
        guard examples.isEmpty, let value = reader.members(at: reference)["example"] else { return examples }
        let place = reference.appending("example")
        return [
            Example(
                name: "example",
                summary: "",
                value: value,
                isMasked: false,
                facts: reader.facts(of: reference),
                reference: place,
                valueReference: place
            )
        ]
    }

    private func example(_ name: String, at reference: NodeReference) throws(ContractError) -> Example {
        let members = reader.members(at: reference)
        guard let value = members["value"] else {
            throw reader.error(
                .missingMember,
                at: reference,
                "expected the member \"value\" in the example, found none",
                "add \"value\": external values are not read"
            )
        }
        return Example(
            name: name,
            summary: members["summary"]?.stringValue ?? "",
            value: value,
            isMasked: members["x-masked"]?.boolValue ?? false,
            facts: reader.facts(of: reference),
            reference: reference
        )
    }
}
