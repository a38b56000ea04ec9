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
        return [root] + sites(below: root, at: JSONPointer())
    }

    private func sites(below parent: RequestSite, at pointer: JSONPointer) -> [RequestSite] {
        guard pointer.tokens.count < BodySiteWalk.deepest else { return [] }
        var sites: [RequestSite] = []
        for (name, schema) in parent.schema.properties {
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
            sites += self.sites(below: site, at: pointer.appending(name))
        }
        if let items = parent.schema.items, let first = parent.value.arrayValue?.first {
            let site = RequestSite(
                site: .body(pointer.appending(0)),
                name: parent.name,
                role: .item,
                schema: items,
                value: first,
                facts: items.facts.isEmpty ? parent.facts : items.facts,
                policy: items.violationPolicy,
                presence: items.reference,
                parameterCertainty: [:]
            )
            sites.append(site)
            sites += self.sites(below: site, at: pointer.appending(0))
        }
        return sites
    }

    /// The place of the name in `required`; nil where it is not required.
    private static func requirement(of name: String, in schema: SchemaView) -> NodeReference? {
        for (value, reference) in schema.keywords("required") {
            if let index = value.arrayValue?.firstIndex(of: .string(name)) { return reference.appending(String(index)) }
        }
        return nil
    }
}
