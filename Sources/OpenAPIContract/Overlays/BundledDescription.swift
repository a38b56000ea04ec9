import JSONText

/// An OpenAPI description as one value: what an object refers to stands in the place of the object.
///
/// Only objects that are a reference and nothing else are replaced (Reference Objects, and Path Items and schemas that
/// only refer); a reference back to where it stands itself is left as it is.
///
/// Source: OpenAPI 3.1.1 section 4.8.23 (Reference Object)
struct BundledDescription {
    private(set) var root = JSONValue.null
    /// Where what stands in a place was taken from.
    private var origins: [JSONPointer: NodeReference] = [:]
    private let documents: [String: JSONDocument]
    private let entry: String

    init(entry: String, documents: [String: JSONDocument]) {
        self.entry = entry
        self.documents = documents
        let start = NodeReference(file: entry, pointer: JSONPointer())
        root = bundled(documents[entry]?.root ?? .null, from: start, at: JSONPointer(), behind: [])
    }

    /// The node of a file that stands in a place: the one referred to.
    func content(at place: JSONPointer) -> NodeReference {
        origins[place] ?? holder(of: place)
    }

    /// The node of a file that puts something in a place: the reference itself.
    func holder(of place: JSONPointer) -> NodeReference {
        guard let parent = place.parent, let last = place.last else {
            return NodeReference(file: entry, pointer: JSONPointer())
        }
        return content(at: parent).appending(last)
    }

    private mutating func bundled(
        _ value: JSONValue,
        from source: NodeReference,
        at place: JSONPointer,
        behind: [NodeReference]
    ) -> JSONValue {
        switch value {
        case .object(let members):
            if let target = reference(members, in: source.file), !behind.contains(target),
                let content = documents[target.file]?.root[target.pointer]
            {
                origins[place] = target
                return bundled(content, from: target, at: place, behind: behind + [target])
            }
            return .object(
                JSONObject(
                    members.map { name, value in
                        let inner = place.appending(name)
                        return (name, bundled(value, from: source.appending(name), at: inner, behind: behind))
                    }
                )
            )
        case .array(let items):
            return .array(
                items.enumerated().map { index, item in
                    let source = source.appending(String(index))
                    return bundled(item, from: source, at: place.appending(index), behind: behind)
                }
            )
        default: return value
        }
    }

    /// What an object refers to, when it does nothing else.
    private func reference(_ members: JSONObject, in file: String) -> NodeReference? {
        guard let text = members["$ref"]?.stringValue,
            members.names.allSatisfy({ $0 == "$ref" || $0 == "summary" || $0 == "description" })
        else { return nil }
        return ReferenceResolution.resolve(text, from: file)
    }
}
