import HTTPMessages
import InstanceGeneration
import JSONText
import OpenAPIContract

/// The full valid request of an operation: every documented parameter and member, each with a plain value.
struct Baseline: Sendable {
    var recipe: RequestRecipe
    var sites: [RequestSite]

    init(contract: Contract, operation: Operation, seed: UInt64) {
        var generator = InstanceGenerator(seed: seed)
        var parameters: [RequestRecipe.ParameterValue] = []
        var sites: [RequestSite] = []
        for parameter in operation.parameters {
            let value = generator.instance(
                of: InstanceShape(parameter.schema, documents: contract.documents),
                named: parameter.name,
                like: parameter.example ?? parameter.schema.keyword("example")?.value
            )
            let site = Baseline.site(of: parameter, value: value, operation: operation)
            sites.append(site)
            parameters.append(
                RequestRecipe.ParameterValue(
                    location: parameter.location,
                    name: parameter.name,
                    value: value,
                    style: ParameterStyle(parameter)
                )
            )
        }
        for credential in operation.credentials {
            parameters.append(
                RequestRecipe.ParameterValue(
                    location: credential.location,
                    name: credential.name,
                    value: credential.placeholder
                )
            )
        }
        var slots = sites.flatMap { site in Baseline.sources(of: site).map { Slot(site: site.site, source: $0) } }
        slots += operation.credentials.map {
            Slot(site: .parameter($0.location, $0.name), source: .credential($0.name))
        }
        var body = RequestRecipe.Body.none
        if let requestBody = operation.requestBody {
            if !parameters.contains(where: { $0.location == .header && $0.name.lowercased() == "content-type" }) {
                parameters.append(
                    RequestRecipe.ParameterValue(
                        location: .header,
                        name: "Content-Type",
                        value: requestBody.mediaType
                    )
                )
            }
            let value = ConformingBody(
                requestBody: requestBody,
                contract: contract,
                operationFacts: operation.facts
            ).value(&generator)
            if requestBody.isJSON {
                body = .json(value)
                let walk = BodySiteWalk(requestBody: requestBody, operationFacts: operation.facts)
                let found = walk.sites(in: value)
                slots += found.flatMap { site in Baseline.sources(of: site).map { Slot(site: site.site, source: $0) } }
                sites += found
            } else if let bytes = PlainBody.bytes(of: value, as: requestBody.mediaType) {
                body = .bytes(bytes)
            }
        }
        recipe = RequestRecipe(
            operation: operation.id,
            method: operation.method,
            path: operation.path,
            parameters: parameters,
            body: body,
            slots: slots
        )
        self.sites = sites
    }

    /// Where the value of a site comes from when the request is sent, the first that gives one; empty where the recipe's
    /// own value is sent.
    static func sources(of site: RequestSite) -> [SlotSource] {
        guard site.value.arrayValue == nil, site.value.objectValue == nil else { return [] }
        var sources: [SlotSource] = [.variable(site.name)]
        if let (time, _) = site.schema.keyword("x-relative-time") {
            sources.append(.time(time[member: "at"]?.stringValue.flatMap(RelativeTime.init) ?? .tomorrow))
        }
        if let text = site.value.stringValue { sources += site.freshSources(like: text) }
        return sources
    }

    private static func site(of parameter: Parameter, value: JSONValue, operation: Operation) -> RequestSite {
        var facts = parameter.facts
        if facts.isEmpty { facts = parameter.schema.facts }
        return RequestSite(
            site: .parameter(parameter.location, parameter.name),
            name: parameter.name,
            role: .parameter(isRequired: parameter.isRequired),
            schema: parameter.schema,
            value: value,
            facts: facts.isEmpty ? operation.facts : facts,
            policy: parameter.policy,
            presence: parameter.reference,
            parameterCertainty: parameter.certainty,
            style: ParameterStyle(parameter)
        )
    }
}
