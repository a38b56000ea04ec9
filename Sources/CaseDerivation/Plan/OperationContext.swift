import JSONText
import OpenAPIContract

/// What a derivation rule works on: one operation, its full valid request, and the places in it.
struct OperationContext: Sendable {
    /// An operation that puts into the collection that this one lists.
    struct Storing: Sendable {
        let operation: Operation
        let recipe: RequestRecipe
    }

    let contract: Contract
    let operation: Operation
    let seed: UInt64
    var full: RequestRecipe
    var sites: [RequestSite]
    /// What stores the items that this operation lists; empty where it lists none.
    let storing: [Storing]
    /// The request that lists what this operation stores, to the same owner; nil where nothing does.
    var listing: RequestRecipe?
    /// How often a valid request is sent to see whether its answers stay the same.
    var repeats = PlanSelection.thoroughRepeats

    /// The id of the case that sends `full`; nil where that is the operation's own full valid request.
    var accepted: String?

    /// The id of the valid request from which every mutation is one step away.
    var twin: String { accepted ?? OperationContext.fullID(of: operation) }

    /// The ids of the cases that must have been accepted before this operation's.
    var setup: [String] { storing.map { OperationContext.fullID(of: $0.operation) } }

    static func fullID(of operation: Operation) -> String { fullID(of: operation.id) }

    static func fullID(of operation: String) -> String { "\(operation)/request/valid/full" }

    /// The full valid request with another value at the site, parameters in their style.
    func replacing(_ site: Site, with value: JSONValue, slots: [SlotSource] = []) -> RequestRecipe {
        full.replacing(site, with: value, slots: slots)
    }

    /// A case that differs from the full valid request at one site.
    func mutation(
        at site: RequestSite,
        constraint: String,
        side: String,
        value: JSONValue,
        summary: String,
        reference: NodeReference,
        expectation: Expectation,
        slots: [SlotSource] = []
    ) -> Case {
        Case(
            operation: operation.id,
            site: site.site,
            constraint: constraint,
            side: side,
            summary: summary,
            facts: site.facts,
            reference: reference,
            procedure: .single(replacing(site.site, with: value, slots: slots)),
            expectation: expectation,
            twin: twin,
            setup: setup,
            fields: site.role == .root ? [] : [site.name],
            value: value,
            leavesWhiteSpaceOpen: site.leavesWhiteSpaceOpen
        )
    }

    /// A case with a recipe of its own.
    func variation(
        at site: Site,
        constraint: String,
        side: String,
        recipe: RequestRecipe,
        summary: String,
        facts: [String],
        reference: NodeReference,
        expectation: Expectation,
        fields: [String] = [],
        value: JSONValue? = nil
    ) -> Case {
        Case(
            operation: operation.id,
            site: site,
            constraint: constraint,
            side: side,
            summary: summary,
            facts: facts.isEmpty ? operation.facts : facts,
            reference: reference,
            procedure: .single(recipe),
            expectation: expectation,
            twin: twin,
            setup: setup,
            fields: fields,
            value: value
        )
    }

    func skip(
        _ site: Site,
        constraint: String,
        side: String,
        reason: String,
        facts: [String],
        reference: NodeReference
    ) -> Plan.Skip {
        Plan.Skip(
            id: "\(operation.id)/\(site)/\(constraint)/\(side)",
            operation: operation.id,
            reason: reason,
            facts: facts.isEmpty ? operation.facts : facts,
            reference: reference
        )
    }
}
