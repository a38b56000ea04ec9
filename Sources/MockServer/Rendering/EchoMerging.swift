import JSONSchema
import JSONText

/// Repeats a request value in an answer that may add members to it.
struct EchoMerging {
    let schemas: SchemaStore

    /// The requested value; objects in it get the members that the example shows and the request does not declare, and
    /// the members that the answer must have.
    ///
    /// Members that a request could carry and this one does not are left out, unless the answer must have them.
    func merged(
        _ requested: JSONValue,
        into example: JSONValue?,
        requestPlace: SchemaPlace?,
        answerPlace: SchemaPlace?
    ) -> JSONValue {
        switch requested {
        case .array(let items):
            let examples = example?.arrayValue ?? []
            return .array(
                items.enumerated().map { index, item in
                    merged(
                        item,
                        into: examples.indices.contains(index) ? examples[index] : examples.first,
                        requestPlace: requestPlace?.items,
                        answerPlace: answerPlace?.items
                    )
                }
            )
        case .object(let members):
            return .object(
                merged(
                    members,
                    into: example?.objectValue ?? JSONObject(),
                    requestPlace: requestPlace,
                    answerPlace: answerPlace
                )
            )
        case .null, .bool, .number, .string: return requested
        }
    }

    private func merged(
        _ members: JSONObject,
        into example: JSONObject,
        requestPlace: SchemaPlace?,
        answerPlace: SchemaPlace?
    ) -> JSONObject {
        let required = answerPlace?.required ?? []
        var result = JSONObject()
        for (name, value) in example
        where members[name] != nil || required.contains(name) || requestPlace?.property(name) == nil {
            result[name] = value
        }
        for (name, value) in members where requestPlace?.property(name) != nil || example[name] == nil {
            result[name] = merged(
                value,
                into: example[name],
                requestPlace: requestPlace?.property(name),
                answerPlace: answerPlace?.property(name)
            )
        }
        for name in required where result[name] == nil {
            result[name] = answerPlace?.property(name)?.plainInstance(named: name, schemas: schemas) ?? .string(name)
        }
        return result
    }
}
