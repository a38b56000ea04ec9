import InstanceGeneration
import JSONText
import OpenAPIContract

/// Draws one valid request: which optional parts it has, how many items, and plain values of any length that a document allows.
///
/// It conforms to the schema of the whole body. Where the documents are silent (a member without a documented length, a name that must be known), the full request's value stays.
struct RandomRequest {
    private static let mostItems = 5
    let context: OperationContext
    let gate: RequestGate

    func recipe(using random: inout SeededGenerator) -> RequestRecipe {
        var recipe = context.full
        // Another part may need the one that is left out, or bound it: each step keeps the whole schema.
        func take(_ step: RequestRecipe) {
            if let json = step.json, gate.conforms(json) { recipe = step }
        }
        for site in context.sites where site.isInBody {
            guard let pointer = site.pointer, !pointer.isRoot, recipe.json?[pointer] != nil else { continue }
            if !site.isRequired, site.acceptance(of: "presence") == .accept, Bool.random(using: &random) {
                take(recipe.removing(site.site))
            } else if let value = text(at: site, using: &random) ?? number(at: site, using: &random) {
                take(recipe.replacing(site.site, with: value))
            }
        }
        for site in context.sites where site.value.arrayValue?.count == 1 {
            guard let pointer = site.pointer, let only = recipe.json?[pointer]?.arrayValue, only.count == 1,
                !pointer.tokens.contains(where: { Int($0) != nil }), site.acceptance(of: "maxItems") == .accept,
                let most = site.schema.keyword("maxItems")?.value.numberValue?.int, most > 1
            else { continue }
            let count = Int.random(in: 1...min(most, Self.mostItems), using: &random)
            guard count > 1 else { continue }
            let replicas = ItemReplicas(site: site, context: context)
            var longer = recipe.replacing(site.site, with: .array((0..<count).map(replicas.item)))
            longer.slots += replicas.slots(count: count)
            take(longer)
        }
        return recipe
    }

    /// Longer texts are left to the rule about lengths.
    private static let longest = 10_000

    /// Letters and digits of any documented length.
    private func text(at site: RequestSite, using random: inout SeededGenerator) -> JSONValue? {
        guard let own = site.value.stringValue, !site.isUnique, !site.isContact, site.schema.keyword("pattern") == nil,
            site.schema.keyword("format") == nil, site.schema.keyword("enum") == nil,
            let most = site.schema.keyword("maxLength")?.value.numberValue?.int,
            site.acceptance(of: "maxLength") == .accept
        else { return nil }
        let least = max(1, site.schema.keyword("minLength")?.value.numberValue?.int ?? 1)
        guard least <= most, RequestSize.doubt(textOf: least) == nil else { return .string(own) }
        let alphabet = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".unicodeScalars)
        var scalars = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: least...max(least, min(most, Self.longest)), using: &random) {
            scalars.append(alphabet[Int.random(in: 0..<alphabet.count, using: &random)])
        }
        return .string(String(scalars))
    }

    /// A whole number between documented bounds.
    private func number(at site: RequestSite, using random: inout SeededGenerator) -> JSONValue? {
        guard site.value.numberValue != nil, site.schema.keyword("enum") == nil,
            site.acceptance(of: "minimum") == .accept, site.acceptance(of: "maximum") == .accept,
            let least = site.schema.keyword("minimum")?.value.numberValue?.int,
            let most = site.schema.keyword("maximum")?.value.numberValue?.int, least <= most
        else { return nil }
        let value = JSONValue.number(JSONNumber(Int.random(in: least...most, using: &random)))
        return InstanceShape(site.schema, documents: context.contract.documents).accepts(value) ? value : nil
    }
}
