import JSONText
import OpenAPIContract

/// The full valid request again and again with fresh values: an answer that comes wrong only now and then shows in its counts.
struct ConsistencyRule: DerivationRule {
    func derive(_ context: OperationContext) -> Derivation {
        guard context.repeats > 1 else { return skipped("valid requests are not repeated: --repeat 1", context) }
        guard context.operation.state?.refusesRepetition == nil || context.full.differsEachTime else {
            return skipped("the documents refuse repetition, and nothing in the request can be made fresh", context)
        }
        return Derivation(cases: [
            Case(
                operation: context.operation.id,
                site: .request,
                constraint: "valid",
                side: "repeated",
                summary: "\(context.repeats) valid requests",
                facts: Self.facts(of: context),
                reference: context.operation.reference,
                procedure: .series(Self.varied(context), times: context.repeats, listing: context.listing),
                expectation: .accept,
                twin: context.twin,
                setup: context.setup
            )
        ])
    }

    /// The full valid request with a word of its own behind every plain text.
    ///
    /// Plain is what nothing but its length is said of, and what is written in letters: numbers and the items of lists name
    /// what a server knows. Whose the request is stays as well.
    private static func varied(_ context: OperationContext) -> RequestRecipe {
        var recipe = context.full
        for site in context.sites where site.isFreeText && !site.isUnique {
            guard let pointer = site.pointer, !pointer.tokens.contains(where: { Int($0) != nil }),
                context.operation.state?.stores?.owner != .requestBody(pointer),
                let text = site.value.stringValue, !text.isEmpty, text.utf8.allSatisfy(isPlain),
                site.isMet(by: .string(FreshText.text(text, wordNumbered: 0)), context.contract)
            else { continue }
            recipe.slots.append(Slot(site: site.site, source: .fresh(.word)))
        }
        return recipe
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: " "): true
        default: false
        }
    }

    /// The operation's facts, and where what it stores is listed those of that.
    private static func facts(of context: OperationContext) -> [String] {
        let own = context.operation.facts
        guard context.listing != nil, let stores = context.operation.state?.stores else { return own }
        return own + stores.facts.filter { !own.contains($0) }
    }

    private func skipped(_ reason: String, _ context: OperationContext) -> Derivation {
        Derivation(skips: [
            context.skip(
                .request,
                constraint: "valid",
                side: "repeated",
                reason: reason,
                facts: context.operation.facts,
                reference: context.operation.reference
            )
        ])
    }
}
