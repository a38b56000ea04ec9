import JSONPath
import JSONText

/// Carries the actions of overlays out, one after the other, on the files of a contract.
///
/// Source: OpenAPI Overlay Specification 1.0.0, section 4.4.3
struct OverlayApplication {
    private let entry: String
    private(set) var documents: [String: JSONDocument]
    private(set) var origins: NodeOrigins
    /// The actions whose target selects nothing.
    private(set) var unmatched: [ContractError] = []

    init(entry: String, documents: [String: JSONDocument], origins: NodeOrigins) {
        self.entry = entry
        self.documents = documents
        self.origins = origins
    }

    /// - Throws: `ContractError` of the kind `faultyOverlay` where an update does not fit what it is merged with.
    mutating func apply(_ overlay: Overlay) throws(ContractError) {
        for action in overlay.actions { try apply(action, of: overlay.document) }
    }

    private mutating func apply(_ action: Overlay.Action, of overlay: JSONDocument) throws(ContractError) {
        let bundle = BundledDescription(entry: entry, documents: documents)
        let places = action.target.nodes(in: bundle.root).map(\.pointer)
        guard !places.isEmpty else {
            unmatched.append(
                ContractError(
                    .unmatchedTarget,
                    at: overlay.memberLocation(of: action.pointer.appending("target")),
                    reason: "expected a target that selects something in \(entry), found \(action.target)",
                    nextStep: "correct the target"
                )
            )
            return
        }
        if action.removes {
            // Later items first, so that the indices of those before them stay what they are.
            for node in Set(places.map(bundle.holder)).sorted().reversed() { remove(node) }
        } else if let update = action.update {
            // A node that several places refer to is one node, and merged once.
            for node in Set(places.map(bundle.content)).sorted() {
                let source = NodeOrigins.Place(document: overlay, pointer: action.pointer.appending("update"))
                try merge(update, into: node, from: source)
            }
        }
    }

    private mutating func remove(_ node: NodeReference) {
        guard let document = documents[node.file], let parent = node.pointer.parent, let last = node.pointer.last else {
            documents[node.file] = nil
            return
        }
        let array = NodeReference(file: node.file, pointer: parent)
        if let count = document.root[parent]?.arrayValue?.count, let item = Int(last) {
            origins.remove(item: item, of: array, count: count, in: documents)
        } else {
            origins.forget(node)
        }
        documents[node.file] = document.replacingRoot(with: document.root.removing(at: node.pointer))
    }

    private mutating func merge(
        _ update: JSONValue,
        into node: NodeReference,
        from source: NodeOrigins.Place
    ) throws(ContractError) {
        switch (documents[node.file]?.root[node.pointer], update) {
        case (.object, .object): combine(update, into: node, from: source)
        case (.array(let items), _): set(update, at: node.appending(String(items.count)), from: source)
        case (let value, _):
            throw ContractError(
                .faultyOverlay,
                at: source.document.memberLocation(of: source.pointer),
                reason: "expected an object to merge with an object, or an array as the target; "
                    + "found \(update.typeName) and \(value?.typeName ?? "nothing")",
                nextStep: "let the target select the object around it"
            )
        }
    }

    /// Objects are merged member by member, arrays joined; all else takes the place of what was there.
    private mutating func combine(_ update: JSONValue, into node: NodeReference, from source: NodeOrigins.Place) {
        switch (documents[node.file]?.root[node.pointer], update) {
        case (.object, .object(let members)):
            for (name, value) in members {
                let inner = NodeOrigins.Place(document: source.document, pointer: source.pointer.appending(name))
                combine(value, into: node.appending(name), from: inner)
            }
        case (.array(let items), .array(let further)):
            for (index, value) in further.enumerated() {
                let inner = NodeOrigins.Place(document: source.document, pointer: source.pointer.appending(index))
                set(value, at: node.appending(String(items.count + index)), from: inner)
            }
        default: set(update, at: node, from: source)
        }
    }

    private mutating func set(_ value: JSONValue, at node: NodeReference, from source: NodeOrigins.Place) {
        guard let document = documents[node.file] else { return }
        documents[node.file] = document.replacingRoot(with: document.root.replacing(at: node.pointer, with: value))
        origins.bring(node, from: source)
    }
}
