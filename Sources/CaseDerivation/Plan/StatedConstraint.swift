import JSONText
import OpenAPIContract

/// An assertion of a request's schema, found in the contract and not by way of the cases.
struct StatedConstraint: CustomStringConvertible {
    private static let deepest = 24
    /// Keywords that say nothing by themselves, or that are followed to what they apply.
    private static let assertions = [
        "type", "enum", "const", "minLength", "maxLength", "pattern", "format", "minimum", "maximum",
        "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minItems", "maxItems", "uniqueItems", "contains",
        "minContains", "maxContains", "minProperties", "maxProperties", "propertyNames", "dependentRequired",
        "dependentSchemas", "patternProperties", "prefixItems", "not", "if", "anyOf", "oneOf", "unevaluatedItems",
        "x-relative-time",
    ]

    let place: String
    let keyword: String
    let reference: NodeReference

    var description: String { "\(place) \(keyword)" }

    /// Whether a case that rests on this node of the contract is about the constraint.
    func covers(_ node: NodeReference) -> Bool {
        node.file == reference.file && node.pointer.hasPrefix(reference.pointer)
    }

    /// What an operation's parameters and body state, each place of the contract once.
    static func all(in operation: Operation) -> [StatedConstraint] {
        var found: [StatedConstraint] = []
        for parameter in operation.parameters {
            walk(parameter.schema, at: "\(parameter.location.rawValue)/\(parameter.name)", depth: 0, into: &found)
        }
        if let body = operation.requestBody { walk(body.schema, at: "body", depth: 0, into: &found) }
        var seen: Set<NodeReference> = []
        return found.filter { seen.insert($0.reference).inserted }
    }

    private static func walk(
        _ schema: SchemaView,
        at place: String,
        depth: Int,
        into found: inout [StatedConstraint]
    ) {
        guard depth < deepest else { return }
        for node in schema.nodes {
            for keyword in assertions where node.value[member: keyword] != nil {
                guard keyword != "uniqueItems" || node.value[member: keyword] == .bool(true) else { continue }
                // How many of them there must be says it all.
                guard keyword != "contains" || node.value[member: "minContains"] == nil else { continue }
                found.append(
                    StatedConstraint(place: place, keyword: keyword, reference: node.reference.appending(keyword))
                )
            }
            for index in (node.value[member: "required"]?.arrayValue ?? []).indices {
                let reference = node.reference.appending("required").appending(String(index))
                found.append(StatedConstraint(place: place, keyword: "required/\(index)", reference: reference))
            }
            if node.value[member: "additionalProperties"] == .bool(false) {
                let reference = node.reference.appending("additionalProperties")
                found.append(StatedConstraint(place: place, keyword: "additionalProperties", reference: reference))
            }
        }
        for (name, property) in schema.properties {
            walk(property, at: "\(place)/\(name)", depth: depth + 1, into: &found)
        }
        for (index, item) in schema.prefixItems.enumerated() {
            walk(item, at: "\(place)/\(index)", depth: depth + 1, into: &found)
        }
        if let further = schema.additionalProperties {
            walk(further, at: "\(place)/*", depth: depth + 1, into: &found)
        }
        if let items = schema.items { walk(items, at: "\(place)/*", depth: depth + 1, into: &found) }
        for keyword in ["anyOf", "oneOf"] {
            for (index, alternative) in schema.alternatives(keyword).enumerated() {
                walk(alternative, at: "\(place) \(keyword)/\(index)", depth: depth + 1, into: &found)
            }
        }
    }
}
