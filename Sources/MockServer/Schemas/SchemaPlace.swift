import JSONText
import OpenAPIContract
import Threads

/// Every schema that holds at one place of an instance: a member that several branches of an `allOf` declare has several.
///
/// A class, since the places below it are found once: a schema may contain itself, so that they cannot be found beforehand.
final class SchemaPlace: Sendable {
    private struct Parts {
        var members: [String: SchemaPlace] = [:]
        var items: SchemaPlace??
    }

    /// At least one.
    let views: [SchemaView]
    /// The members that must be there.
    let required: [String]
    private let files: [String: JSONDocument]
    private let parts = Monitor(Parts())

    convenience init(_ view: SchemaView, files: [String: JSONDocument]) {
        self.init(views: [view], files: files)
    }

    private init(views: [SchemaView], files: [String: JSONDocument]) {
        self.views = views
        required = views.flatMap(\.required)
        self.files = files
    }

    /// Where the first of the schemas stands.
    var reference: NodeReference { views[0].reference }

    /// What answers a violation here.
    var policy: ViolationPolicy { views[0].violationPolicy }

    /// The value of a keyword on the nearest schema that has it.
    func keyword(_ name: String) -> JSONValue? {
        for view in views {
            if let found = view.keyword(name) { return found.value }
        }
        return nil
    }

    /// The names of `type`; empty where no schema says.
    var types: [String] { views.first { !$0.types.isEmpty }?.types ?? [] }

    /// How sure a keyword is.
    func certainty(of keyword: String) -> Certainty {
        views.map { $0.certainty(of: keyword) }.first { $0 != .documented } ?? .documented
    }

    /// The declared members in the contract's order, each once.
    var propertyNames: [String] {
        var seen: Set<String> = []
        return nodes.flatMap { $0.node.value[member: "properties"]?.objectValue?.names ?? [] }
            .filter { seen.insert($0).inserted }
    }

    /// The place of a declared member.
    func property(_ name: String) -> SchemaPlace? {
        parts.withLock { parts in
            if let known = parts.members[name] { return known }
            let place = below { $0.value[member: "properties"]?[member: name] == nil ? nil : ["properties", name] }
            // A request may have any members: only those that are declared are worth remembering.
            if place != nil { parts.members[name] = place }
            return place
        }
    }

    /// The place of the items, where `items` is a schema object.
    var items: SchemaPlace? {
        parts.withLock { parts in
            if let known = parts.items { return known }
            let place = below { $0.value[member: "items"]?.objectValue == nil ? nil : ["items"] }
            parts.items = .some(place)
            return place
        }
    }

    /// The alternatives of `anyOf` or `oneOf`, in the contract's order.
    func alternatives(_ keyword: String) -> [SchemaPlace] {
        views.flatMap { $0.alternatives(keyword) }.map { SchemaPlace(views: [$0], files: files) }
    }

    /// The nearest declared place on the way to `pointer` in an instance: the place itself where all of it is declared.
    func nearest(to pointer: JSONPointer) -> SchemaPlace {
        var place = self
        for token in pointer.tokens {
            guard let next = place.property(token) ?? (Int(token) == nil ? nil : place.items) else { return place }
            place = next
        }
        return place
    }

    private var nodes: [(node: SchemaView.Node, policy: ViolationPolicy)] {
        views.flatMap { view in view.nodes.map { ($0, view.violationPolicy) } }
    }

    private func below(_ path: (SchemaView.Node) -> [String]?) -> SchemaPlace? {
        let found = nodes.compactMap { entry in
            path(entry.node).map { path in
                let reference = path.reduce(entry.node.reference) { $0.appending($1) }
                return SchemaView(at: reference, files: files, policy: entry.policy)
            }
        }
        return found.isEmpty ? nil : SchemaPlace(views: found, files: files)
    }
}
