import InstanceGeneration
import JSONSchema
import JSONText
import OpenAPIContract

/// The fullest body that conforms to a schema and that can be found without solving it.
struct ConformingBody {
    let requestBody: RequestBody
    let contract: Contract
    let operationFacts: [String]

    /// The body with every documented member; where these cannot stand together, without some of the optional ones; else what the example
    /// shows, else the required members alone.
    ///
    /// Nothing conforms where the schema cannot be held, or needs more than this looks for; the fullest body is given then.
    func value(_ generator: inout InstanceGenerator) -> JSONValue {
        let sample = (requestBody.examples.first { $0.name == "sample" } ?? requestBody.examples.first)?.value
        let shape = InstanceShape(requestBody.schema, documents: contract.documents)
        let full = generator.instance(of: shape, named: "body", like: sample)
        if errors(full) == 0 { return full }
        let pruned = pruned(full)
        if errors(pruned) == 0 { return pruned }
        let others = [InstanceGenerator.Extent.sampled, .minimal].map { extent in
            generator.instance(of: shape, named: "body", like: sample, extent: extent)
        }
        return others.first { errors($0) == 0 } ?? others.map(self.pruned).first { errors($0) == 0 } ?? full
    }

    /// The value without the optional members whose absence makes fewer errors.
    private func pruned(_ value: JSONValue) -> JSONValue {
        let walk = BodySiteWalk(requestBody: requestBody, operationFacts: operationFacts)
        var pruned = value
        var count = errors(value)
        for site in walk.sites(in: value).reversed() where !site.isRequired && count > 0 {
            guard let pointer = site.pointer, pruned[pointer] != nil else { continue }
            let candidate = pruned.removing(at: pointer)
            let fewer = errors(candidate)
            guard fewer < count else { continue }
            pruned = candidate
            count = fewer
        }
        return pruned
    }

    /// A schema that does not compile is lint's to tell.
    private func errors(_ value: JSONValue) -> Int {
        guard let compiled = try? contract.documents.schema(at: requestBody.schema.reference) else { return 0 }
        return compiled.accepts(value) ? 0 : max(1, compiled.evaluate(value).errors.count)
    }
}
