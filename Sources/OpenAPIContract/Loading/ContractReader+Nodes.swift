import JSONText

/// Access to single nodes, with an error that names the place where one is not as it should be.
extension ContractReader {
    func value(at reference: NodeReference) -> JSONValue? { documents.value(at: reference) }

    /// The members of the object at a node; none where there is no object.
    func members(at reference: NodeReference) -> JSONObject {
        value(at: reference)?.objectValue ?? JSONObject()
    }

    /// The node itself, or what its chain of Reference Objects leads to.
    ///
    /// Source: OpenAPI 3.1.1 section 4.8.23 (Reference Object).
    func target(of reference: NodeReference) throws(ContractError) -> NodeReference {
        var current = reference
        var seen: Set<NodeReference> = [reference]
        while let text = value(at: current)?[member: "$ref"]?.stringValue {
            guard let next = ReferenceResolution.resolve(text, from: current.file), seen.insert(next).inserted else {
                throw error(
                    .unresolvedReference,
                    at: current.appending("$ref"),
                    "expected a reference that reaches content, found \(quoted(text))",
                    "correct the reference"
                )
            }
            current = next
        }
        guard value(at: current)?.objectValue != nil else {
            throw error(
                .wrongValue,
                at: current,
                "expected an object, found \(value(at: current)?.typeName ?? "nothing")",
                "write an object here"
            )
        }
        return current
    }

    /// The nodes below a member that is a map or an array, each after its reference.
    func children(_ member: String, of reference: NodeReference) -> [(key: String, reference: NodeReference)] {
        let place = reference.appending(member)
        switch value(at: place) {
        case .object(let members): return members.names.map { ($0, place.appending($0)) }
        case .array(let items): return items.indices.map { (String($0), place.appending(String($0))) }
        default: return []
        }
    }

    func string(_ member: String, of reference: NodeReference) throws(ContractError) -> String {
        guard let value = value(at: reference)?[member: member] else {
            throw error(
                .missingMember,
                at: reference,
                "expected the member \(quoted(member)), found none",
                "add \(quoted(member))"
            )
        }
        guard let text = value.stringValue else {
            throw error(
                .wrongValue,
                at: reference.appending(member),
                "expected a string as \(quoted(member)), found \(value.serialized())",
                "write a string"
            )
        }
        return text
    }

    /// The facts of the node itself.
    func facts(of reference: NodeReference) -> [String] {
        (members(at: reference)["x-facts"]?.arrayValue ?? []).compactMap(\.stringValue)
    }

    /// The node's `x-certainty`; values that are none are left out (lint names them).
    func certainty(of reference: NodeReference) -> [String: Certainty] {
        var certainty: [String: Certainty] = [:]
        for (keyword, value) in members(at: reference)["x-certainty"]?.objectValue ?? JSONObject() {
            certainty[keyword] = value.stringValue.flatMap(Certainty.init(rawValue:))
        }
        return certainty
    }

    /// The policy of the node inside the one around it.
    func policy(of reference: NodeReference, in outer: ViolationPolicy) -> ViolationPolicy {
        outer.nested(ViolationPolicy.entries(of: members(at: reference)["x-on-violation"]))
    }

    /// The schema at a node, compiled once so that a malformed one is told here.
    func schema(at reference: NodeReference, policy: ViolationPolicy) throws(ContractError) -> SchemaView {
        _ = try documents.schema(at: reference)
        return SchemaView(at: reference, files: documents.files, policy: policy)
    }

    func error(
        _ kind: ContractError.Kind,
        at reference: NodeReference,
        _ reason: String,
        _ nextStep: String
    ) -> ContractError {
        ContractError(kind, at: documents.location(of: reference), reason: reason, nextStep: nextStep)
    }

    /// An error about a value that is not one of those allowed.
    func unexpected(_ value: JSONValue?, at reference: NodeReference, _ expected: String) -> ContractError {
        let found = value.map { $0.serialized() } ?? "nothing"
        return error(.wrongValue, at: reference, "expected \(expected), found \(found)", "correct the value")
    }

    func quoted(_ text: String) -> String { JSONValue.string(text).serialized() }
}
