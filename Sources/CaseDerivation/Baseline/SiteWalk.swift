import JSONText
import OpenAPIContract

/// Finds the places inside a value that its schema speaks of, from the outside in; of the items without a place of their own, the first.
struct SiteWalk {
    private static let deepest = 24
    /// The place at a pointer into the value.
    let place: (JSONPointer) -> Site
    /// How the parameter is written in which the value stands; nil in the body.
    var style: ParameterStyle?
    /// Keyword to certainty, as the parameter gives it.
    var certainty: [String: Certainty] = [:]

    func sites(below parent: RequestSite, at pointer: JSONPointer) -> [RequestSite] {
        guard pointer.tokens.count < SiteWalk.deepest else { return [] }
        var sites: [RequestSite] = []
        for (name, schema) in members(of: parent) {
            guard let value = parent.value[member: name] else { continue }
            let required = SiteWalk.requirement(of: name, in: parent.schema)
            let site = RequestSite(
                site: place(pointer.appending(name)),
                name: name,
                role: .member(isRequired: required != nil),
                schema: schema,
                value: value,
                facts: schema.facts.isEmpty ? parent.facts : schema.facts,
                policy: schema.violationPolicy,
                presence: required ?? schema.reference,
                parameterCertainty: certainty,
                style: style
            )
            sites.append(site)
            sites += self.sites(below: site, at: pointer.appending(name))
        }
        for (index, schema, value) in items(of: parent) {
            let site = RequestSite(
                site: place(pointer.appending(index)),
                name: parent.name,
                role: .item,
                schema: schema,
                value: value,
                facts: schema.facts.isEmpty ? parent.facts : schema.facts,
                policy: schema.violationPolicy,
                presence: schema.reference,
                parameterCertainty: certainty,
                style: style
            )
            sites.append(site)
            sites += self.sites(below: site, at: pointer.appending(index))
        }
        return sites
    }

    /// The members of which a schema speaks: those that it declares, and of a map all.
    private func members(of parent: RequestSite) -> [(name: String, schema: SchemaView)] {
        let declared = parent.schema.properties
        guard let further = parent.schema.additionalProperties, parent.schema.keyword("patternProperties") == nil else {
            return declared
        }
        let names = Set(declared.map(\.name))
        let others = parent.value.objectValue?.names.filter { !names.contains($0) } ?? []
        return declared + others.map { ($0, further) }
    }

    /// The items of which a schema speaks: each that has a place of its own, and the first of those behind.
    private func items(of parent: RequestSite) -> [(index: Int, schema: SchemaView, value: JSONValue)] {
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
