import JSONText
import OpenAPIContract

/// Finds the places of a body that a schema speaks of, from the outside in; of an array, the first item.
struct BodySiteWalk {
    private static let deepest = 24
    let requestBody: RequestBody
    let operationFacts: [String]

    func sites(in body: JSONValue) -> [RequestSite] {
        var facts = requestBody.schema.facts
        if facts.isEmpty { facts = requestBody.facts }
        let root = RequestSite(
            site: .body(JSONPointer()),
            name: "body",
            role: .root,
            schema: requestBody.schema,
            value: body,
            facts: facts.isEmpty ? operationFacts : facts,
            policy: requestBody.schema.violationPolicy,
            presence: requestBody.reference,
            parameterCertainty: [:]
        )
        return [root] + Self.sites(below: root, at: JSONPointer())
    }

    /// The places below one, whose own is given.
    static func sites(below parent: RequestSite, at pointer: JSONPointer) -> [RequestSite] {
        guard pointer.tokens.count < BodySiteWalk.deepest else { return [] }
        var sites: [RequestSite] = []
        for (name, schema) in members(of: parent) {
            guard let value = parent.value[member: name] else { continue }
            let required = BodySiteWalk.requirement(of: name, in: parent.schema)
            let site = RequestSite(
                site: .body(pointer.appending(name)),
                name: name,
                role: .member(isRequired: required != nil),
                schema: schema,
                value: value,
                facts: schema.facts.isEmpty ? parent.facts : schema.facts,
                policy: schema.violationPolicy,
                presence: required ?? schema.reference,
                parameterCertainty: [:]
            )
            sites.append(site)
            sites += Self.sites(below: site, at: pointer.appending(name))
        }
        for (index, schema, value) in items(of: parent) {
            let site = RequestSite(
                site: .body(pointer.appending(index)),
                name: parent.name,
                role: .item,
                schema: schema,
                value: value,
                facts: schema.facts.isEmpty ? parent.facts : schema.facts,
                policy: schema.violationPolicy,
                presence: schema.reference,
                parameterCertainty: [:]
            )
            sites.append(site)
            sites += Self.sites(below: site, at: pointer.appending(index))
        }
        return sites
    }

    /// The members of which a schema speaks: those that it declares, and of a map all.
    private static func members(of parent: RequestSite) -> [(name: String, schema: SchemaView)] {
        let declared = parent.schema.properties
        guard let further = parent.schema.additionalProperties, parent.schema.keyword("patternProperties") == nil else {
            return declared
        }
        let names = Set(declared.map(\.name))
        let others = parent.value.objectValue?.names.filter { !names.contains($0) } ?? []
        return declared + others.map { ($0, further) }
    }

    /// The items of which a schema speaks: each that has a place of its own, and the first of those behind.
    private static func items(of parent: RequestSite) -> [(index: Int, schema: SchemaView, value: JSONValue)] {
        let values = parent.value.arrayValue ?? []
        let places = parent.schema.prefixItems
        let further = parent.schema.items.map { [$0] } ?? []
        return zip(places + further, values).enumerated().map { ($0.offset, $0.element.0, $0.element.1) }
    }

    /// The place of the name in `required`; nil where it is not required.
    private static func requirement(of name: String, in schema: SchemaView) -> NodeReference? {
        for (value, reference) in schema.keywords("required") {
            if let index = value.arrayValue?.firstIndex(of: .string(name)) { return reference.appending(String(index)) }
        }
        return nil
    }
}
