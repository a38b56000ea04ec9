import JSONText

/// The documents of a contract in OpenAPI 3.0 as documents of OpenAPI 3.1: their schemas are those of JSON Schema.
struct DocumentTranslation {
    private let documents: [String: JSONDocument]
    /// The places of the Schema Objects, those inside other ones left out.
    private var schemas: Set<NodeReference> = []

    /// The documents translated where the OpenAPI document says that it is of version 3.0, else as they are.
    static func translating(_ documents: [String: JSONDocument], entry: String) -> [String: JSONDocument] {
        guard let version = documents[entry]?.root[member: "openapi"]?.stringValue, version.hasPrefix("3.0.")
        else { return documents }
        return DocumentTranslation(documents).translated
    }

    private init(_ documents: [String: JSONDocument]) {
        self.documents = documents
        for (file, document) in documents {
            for node in DocumentNode.nodes(of: document.root, file: file) where node.members["schema"] != nil {
                find(node.reference.appending("schema"))
            }
            let components = NodeReference(file: file, pointer: JSONPointer(tokens: ["components", "schemas"]))
            for name in document.root[components.pointer]?.objectValue?.names ?? [] {
                find(components.appending(name))
            }
        }
    }

    private var translated: [String: JSONDocument] {
        var translated = documents
        for (file, document) in documents {
            let root = rewriting(document.root, at: NodeReference(file: file, pointer: JSONPointer()))
            translated[file] = document.replacingRoot(with: root)
        }
        return translated
    }

    /// Notes a schema, and those in other places that it refers to.
    private mutating func find(_ reference: NodeReference) {
        guard let schema = documents[reference.file]?.root[reference.pointer], schemas.insert(reference).inserted
        else { return }
        for node in DocumentNode.nodes(of: schema, file: reference.file) {
            guard let text = node.members["$ref"]?.stringValue,
                let target = ReferenceResolution.resolve(text, from: reference.file)
            else { continue }
            find(target)
        }
    }

    private func rewriting(_ value: JSONValue, at reference: NodeReference) -> JSONValue {
        guard !schemas.contains(reference) else { return SchemaTranslation.translating(value) }
        switch value {
        case .object(let members):
            let rewritten = members.map { member in
                (name: member.name, value: rewriting(member.value, at: reference.appending(member.name)))
            }
            return .object(JSONObject(rewritten))
        case .array(let items):
            return .array(
                items.enumerated().map { rewriting($0.element, at: reference.appending(String($0.offset))) }
            )
        default: return value
        }
    }
}
