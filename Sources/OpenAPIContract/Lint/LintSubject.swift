import JSONSchema
import JSONText

/// What the rules look at: a contract's files, and the contract itself where it can be loaded.
struct LintSubject {
    static let vocabularyFile = "vocabulary.schema.json"
    static let factsSchemaFile = "facts.schema.json"

    let files: ContractFiles
    /// Nil where a fault keeps it from being loaded; rules that need it find nothing then.
    let contract: Contract?
    /// The schemas at the root of all contracts.
    let atRoot: [String: JSONDocument]
    let rootSchemas: Result<SchemaStore, SchemaError>
    /// Every node of every file, by file and in the order of the text.
    let nodes: [DocumentNode]

    init(files: ContractFiles, contract: Contract?, atRoot: [String: JSONDocument]) {
        self.files = files
        self.contract = contract
        self.atRoot = atRoot
        rootSchemas = Self.schemas(of: atRoot)
        nodes = files.documents.sorted { $0.key < $1.key }.flatMap {
            DocumentNode.nodes(of: $0.value.root, file: $0.key)
        }
    }

    /// The place of a node; the nearest one that exists where it does not.
    func location(of reference: NodeReference) -> SourceLocation {
        atRoot[reference.file]?.memberLocation(of: reference.pointer) ?? files.location(of: reference)
    }

    /// The members of `facts` in `facts.json`, as far as they have an id.
    var facts: [(id: String, members: JSONObject, reference: NodeReference)] {
        let file = NodeReference(file: files.name + "/facts.json", pointer: JSONPointer()).appending("facts")
        let items = files.documents[file.file]?.root[member: "facts"]?.arrayValue ?? []
        return items.enumerated().compactMap { index, item in
            guard let members = item.objectValue, let id = members["id"]?.stringValue else { return nil }
            return (id, members, file.appending(String(index)))
        }
    }

    /// The readings of the contract, as far as they can be read.
    var readings: [Overlay] {
        // What is wrong with one that cannot be read is told where it is applied.
        files.readingPaths.compactMap { try? files.reading(at: $0) }
    }

    /// Every fact id that a node names in `x-facts` or `x-repaired`, with the place of the name.
    var carriedFacts: [(id: String, reference: NodeReference)] {
        nodes.flatMap { node in
            ["x-facts", "x-repaired"].flatMap { key in
                Self.strings(node.members[key], at: node.reference.appending(key))
            }
        }
    }

    /// Every `x-` member of a node.
    var extensions: [(key: String, value: JSONValue, reference: NodeReference)] {
        nodes.flatMap { node in
            node.members.filter { $0.name.hasPrefix("x-") }.map {
                ($0.name, $0.value, node.reference.appending($0.name))
            }
        }
    }

    /// The nodes that can be reached from some through members, items and references, each once.
    func reachable(from starts: [NodeReference]) -> [DocumentNode] {
        var found: [DocumentNode] = []
        var seen: Set<NodeReference> = []
        var waiting = starts
        while let start = waiting.popLast() {
            guard !seen.contains(start), let value = files.documents[start.file]?.root[start.pointer] else { continue }
            for var node in DocumentNode.nodes(of: value, file: start.file) {
                node = node.moved(below: start.pointer)
                guard seen.insert(node.reference).inserted else { continue }
                found.append(node)
                guard let text = node.members["$ref"]?.stringValue,
                    let target = ReferenceResolution.resolve(text, from: start.file)
                else { continue }
                waiting.append(target)
            }
        }
        return found
    }

    /// The nodes that belong to an operation: its own and those of its parameters on the Path Item.
    func nodes(of operation: Operation) -> [DocumentNode] {
        reachable(from: [operation.reference] + operation.parameters.map(\.reference))
    }

    private static func strings(_ value: JSONValue?, at place: NodeReference) -> [(String, NodeReference)] {
        if let text = value?.stringValue { return [(text, place)] }
        return (value?.arrayValue ?? []).enumerated().compactMap { index, item in
            item.stringValue.map { ($0, place.appending(String(index))) }
        }
    }
}
