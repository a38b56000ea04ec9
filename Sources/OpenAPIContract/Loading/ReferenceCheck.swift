import JSONText

/// Finds the references of a contract that lead nowhere or in a circle.
struct ReferenceCheck {
    /// A reference at fault.
    struct Fault: Hashable {
        let kind: ContractError.Kind
        let place: NodeReference
        let reason: String
        let nextStep: String

        var message: String { reason + "; " + nextStep }
    }

    let files: ContractFiles

    /// The first reference at fault, if any.
    func firstError() -> ContractError? {
        (unresolved().first ?? circular().first).map { fault in
            ContractError(fault.kind, at: location(fault.place), reason: fault.reason, nextStep: fault.nextStep)
        }
    }

    /// One fault for each `$ref` that names no node, in the order of files and text.
    func unresolved() -> [Fault] {
        files.referringNodes.compactMap { node in
            guard let text = node.members["$ref"]?.stringValue else { return nil }
            let place = node.reference.appending("$ref")
            guard let target = ReferenceResolution.resolve(text, from: node.reference.file) else {
                return fault(
                    place,
                    "expected a relative path with a JSON Pointer behind `#`, found \(quoted(text))",
                    "write it like \"../schemas/item.json#/$defs/name\""
                )
            }
            guard let document = files.documents[target.file] else {
                // A file with a fault of its own has been told.
                guard !files.faults.contains(where: { $0.file == files.root + "/" + target.file }) else { return nil }
                return fault(
                    place,
                    "the reference \(quoted(text)) leads to \(target.file), which does not exist",
                    "add the file or correct the path"
                )
            }
            guard document.root[target.pointer] != nil else {
                return fault(
                    place,
                    "the reference \(quoted(text)) leads to \(target.file), which has nothing at \(target.pointer)",
                    "correct the part behind `#`"
                )
            }
            return nil
        }
    }

    /// One fault for each circle of references that never reaches content, at the `$ref` that closes it.
    ///
    /// A schema that comes back to itself for the same instance (through `allOf` and the like) is such a circle; one
    /// that does so for a member or an item of the instance is not.
    func circular() -> [Fault] {
        var state = Walk()
        for node in files.referringNodes where node.members["$ref"] != nil {
            follow(node.reference, &state)
        }
        return state.faults
    }

    private struct Walk {
        var open: Set<NodeReference> = []
        var done: Set<NodeReference> = []
        var faults: [Fault] = []
    }

    private func follow(_ reference: NodeReference, _ walk: inout Walk) {
        guard !walk.done.contains(reference), let node = files.documents[reference.file]?.root[reference.pointer] else {
            return
        }
        walk.open.insert(reference)
        for (place, next) in Self.sameInstance(node, at: reference) {
            if walk.open.contains(next) {
                let fault = circle(place)
                if !walk.faults.contains(fault) { walk.faults.append(fault) }
            } else {
                follow(next, &walk)
            }
        }
        walk.open.remove(reference)
        walk.done.insert(reference)
    }

    /// The nodes that a node applies to the very value it applies to, each with the place that says so.
    private static func sameInstance(
        _ node: JSONValue,
        at reference: NodeReference
    ) -> [(place: NodeReference, next: NodeReference)] {
        var steps: [(place: NodeReference, next: NodeReference)] = []
        if let text = node[member: "$ref"]?.stringValue,
            let target = ReferenceResolution.resolve(text, from: reference.file)
        {
            steps.append((reference.appending("$ref"), target))
        }
        for keyword in ["allOf", "anyOf", "oneOf"] {
            for index in (node[member: keyword]?.arrayValue ?? []).indices {
                let place = reference.appending(keyword).appending(String(index))
                steps.append((place, place))
            }
        }
        for keyword in ["not", "if", "then", "else"] where node[member: keyword]?.objectValue != nil {
            let place = reference.appending(keyword)
            steps.append((place, place))
        }
        return steps
    }

    private func circle(_ place: NodeReference) -> Fault {
        Fault(
            kind: .circularReference,
            place: place,
            reason: "expected a reference that reaches content, found a circle back to where it began",
            nextStep: "let one of the nodes on the way hold the content"
        )
    }

    private func fault(_ place: NodeReference, _ reason: String, _ nextStep: String) -> Fault {
        Fault(kind: .unresolvedReference, place: place, reason: reason, nextStep: nextStep)
    }

    private func location(_ place: NodeReference) -> SourceLocation {
        files.location(of: place)
    }

    private func quoted(_ text: String) -> String { JSONValue.string(text).serialized() }
}
