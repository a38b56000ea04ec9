import JSONText
import OpenAPIContract

/// The kinds of violations that requests of an operation can have, and the entries of `x-on-violation` that speak for them.
enum ViolationKinds {
    /// An entry of `x-on-violation`: the node that has it, and the kind.
    struct Entry: Hashable {
        /// As it stands in ids: `request`, `body/calls`.
        let path: String
        let node: NodeReference
        let kind: String
        let expectation: ViolationExpectation
    }

    private static let kinds = [
        "enum": "enum", "const": "const", "pattern": "pattern", "format": "format", "minLength": "min-length",
        "maxLength": "max-length", "minItems": "min-items", "maxItems": "max-items", "minimum": "minimum",
        "exclusiveMinimum": "minimum", "maximum": "maximum", "exclusiveMaximum": "maximum",
        "x-relative-time": "relative-time",
    ]

    /// The entries that decide about a violation of which the documents are sure, each once, in the order of their paths and kinds.
    static func deciding(in subject: MutationSubject) -> [Entry] {
        let own = level("request", subject.operation.reference, subject.contract)
        var found = Set(general(subject.operation).compactMap { entry(for: $0, in: [own]) })
        for site in subject.requestSites {
            let levels = levels(of: site) + [own]
            found.formUnion(sure(at: site).compactMap { entry(for: $0, in: levels) })
        }
        return found.sorted { ($0.path, $0.kind) < ($1.path, $1.kind) }
    }

    private typealias Level = (path: String, node: NodeReference, entries: [String: ViolationExpectation])

    private static func entry(for kind: String, in levels: [Level]) -> Entry? {
        for level in levels {
            for key in [kind, "any"] {
                guard let expectation = level.entries[key] else { continue }
                return Entry(path: level.path, node: level.node, kind: key, expectation: expectation)
            }
        }
        return nil
    }

    private static func levels(of site: RequestSite) -> [Level] {
        let depth = site.path.split(separator: "/")
        return ([site.schema] + site.around.reversed()).enumerated().flatMap { steps, schema in
            let path = depth.dropLast(steps).joined(separator: "/")
            return schema.keywords("x-on-violation").map { (path, $0.reference, ViolationPolicy.entries(of: $0.value)) }
        }
    }

    private static func level(_ path: String, _ node: NodeReference, _ contract: Contract) -> Level {
        let place = node.appending("x-on-violation")
        return (path, place, ViolationPolicy.entries(of: contract.documents.value(at: place)))
    }

    /// The violations that are about no place in particular.
    private static func general(_ operation: Operation) -> [String] {
        var kinds = ["undeclared-method"]
        if operation.credentials.contains(where: { !$0.certainty.values.contains(.silent) }) {
            kinds.append("authentication")
        }
        if operation.parameters.contains(where: { $0.location == .path && $0.certainty["value"] != .silent }) {
            kinds.append("path")
        }
        if let body = operation.requestBody {
            kinds.append("malformed-json")
            if body.isRequired { kinds.append("empty-body") }
            if (body.certainty["media-type"] ?? .documented) == .documented { kinds.append("content-type") }
        }
        return kinds
    }

    private static func sure(at site: RequestSite) -> [String] {
        var found = kinds.filter { site.schema.keyword($0.key) != nil && site.isSure(of: $0.key) }.map(\.value)
        if site.isRequired, site.isSure(of: "presence"), !site.around.isEmpty || site.isText {
            found.append("missing-required")
        }
        guard !site.isText, !site.schema.types.isEmpty, site.isSure(of: "type") else { return found }
        found.append("type")
        if site.isRequired, site.isSure(of: "presence"), site.isSure(of: "null"), !site.schema.types.contains("null") {
            found.append("null")
        }
        return found
    }
}
