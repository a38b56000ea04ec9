import JSONText
import OpenAPIContract

/// Finds the places of a body that its schema speaks of.
struct BodySiteWalk {
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
        return [root] + SiteWalk { .body($0) }.sites(below: root, at: JSONPointer())
    }
}
