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
    /// Whether the place is the server's to give (`readOnly`).
    let isGivenByServer: Bool

    var description: String { "\(place) \(keyword)" }

    /// Whether a case that rests on this node of the contract is about the constraint.
    func covers(_ node: NodeReference) -> Bool {
        node.file == reference.file && node.pointer.hasPrefix(reference.pointer)
    }

    /// Why nothing is tried at the place: the full valid request carries no value there; nil where it does, or where an alternative decides.
    func absence(from full: Case?) -> String? {
        if isGivenByServer { return "\(place) is the server's to give" }
        guard case .single(let recipe) = full?.procedure, let json = recipe.json, !place.contains(" ") else {
            return nil
        }
        let tokens = place.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard tokens.first == "body", !Self.carries(json, tokens.dropFirst()) else { return nil }
        return "the full valid request carries nothing at \(place)"
    }

    private static func carries(_ value: JSONValue, _ tokens: ArraySlice<String>) -> Bool {
        guard let token = tokens.first else { return true }
        let rest = tokens.dropFirst()
        if let items = value.arrayValue {
            guard let index = Int(token) else { return items.contains { carries($0, rest) } }
            return items.indices.contains(index) && carries(items[index], rest)
        }
        if let member = value[member: token] { return carries(member, rest) }
        return token == "*" && (value.objectValue?.contains { carries($0.value, rest) } ?? false)
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
        let isGiven = schema.keyword("readOnly")?.value == .bool(true)
        func stated(_ keyword: String, _ reference: NodeReference) -> StatedConstraint {
            StatedConstraint(place: place, keyword: keyword, reference: reference, isGivenByServer: isGiven)
        }
        for node in schema.nodes {
            for keyword in assertions where node.value[member: keyword] != nil {
                guard keyword != "uniqueItems" || node.value[member: keyword] == .bool(true) else { continue }
                // How many of them there must be says it all.
                guard keyword != "contains" || node.value[member: "minContains"] == nil else { continue }
                found.append(stated(keyword, node.reference.appending(keyword)))
            }
            for index in (node.value[member: "required"]?.arrayValue ?? []).indices {
                let reference = node.reference.appending("required").appending(String(index))
                found.append(stated("required/\(index)", reference))
            }
            if node.value[member: "additionalProperties"] == .bool(false) {
                let reference = node.reference.appending("additionalProperties")
                found.append(stated("additionalProperties", reference))
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
