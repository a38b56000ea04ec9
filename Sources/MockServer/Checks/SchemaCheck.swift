import JSONSchema
import JSONText
import OpenAPIContract

/// The body must fit its schema; members that are missing come first, and all of them are named at once.
struct SchemaCheck: RequestCheck {
    func violation(in request: ReceivedRequest, of operation: MockedOperation, settings: MockSettings) -> Violation? {
        guard let body = operation.body, let instance = request.json else { return nil }
        let errors = body.schema.errors(of: instance)
        guard !errors.isEmpty else { return nil }
        if let missing = missingMembers(errors, in: instance, body: body, documents: operation.documents) {
            return missing
        }
        let ranked = errors.first { ViolationKinds.kind(of: $0.keyword, on: nil) != "any" } ?? errors.first
        guard let error = ranked else {
            return Violation("any", policy: body.place.policy, reason: "the body does not fit its schema")
        }
        let value = instance[error.instanceLocation]
        return Violation(
            ViolationKinds.kind(of: error.keyword, on: value),
            policy: body.place.nearest(to: error.instanceLocation).policy,
            reason: error.description,
            fields: [SchemaCheck.name(of: error.instanceLocation)],
            value: value
        )
    }

    private func missingMembers(
        _ errors: [ValidationError],
        in instance: JSONValue,
        body: MockedOperation.Body,
        documents: ContractDocuments
    ) -> Violation? {
        var fields: [String] = []
        var policy: ViolationPolicy?
        for error in errors where error.keyword == "required" {
            guard let reference = NodeReference(uri: error.absoluteURI),
                let names = documents.value(at: reference)?.arrayValue?.compactMap(\.stringValue)
            else { continue }
            let place = body.place.nearest(to: error.instanceLocation)
            let present = instance[error.instanceLocation]
            for name in names where present?[member: name] == nil && !fields.contains(name) {
                fields.append(name)
                policy = policy ?? place.property(name)?.policy ?? place.policy
            }
        }
        guard let policy else { return nil }
        return Violation(
            "missing-required",
            policy: policy,
            reason: "missing members: \(fields.joined(separator: ", "))",
            fields: fields
        )
    }

    /// The nearest member's name: an item of an array bears the array's.
    static func name(of pointer: JSONPointer) -> String {
        pointer.tokens.last { Int($0) == nil } ?? "body"
    }
}
