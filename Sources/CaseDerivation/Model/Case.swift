package import JSONText
package import OpenAPIContract

/// One derived test case: what is sent, what must come back, and on which words of the contract that rests.
package struct Case: Sendable, Hashable, Identifiable {
    /// How the case is carried out.
    package enum Procedure: Sendable, Hashable {
        /// One request; the expectation is about its answer.
        case single(RequestRecipe)
        /// The same bytes `times` times; the first must be accepted, the expectation is about each later answer.
        ///
        /// Between the first and the second stand so many `others` of the recipe, each with fresh values.
        case repetition(RequestRecipe, times: Int, others: Int)
        /// The same bytes twice at once, on two connections: no more than one may be accepted.
        case atOnce(RequestRecipe)
        /// `times` requests of one recipe, each with fresh values; the expectation is about each answer.
        ///
        /// What they store must stand in the answer to `listing` in the end.
        case series(RequestRecipe, times: Int, listing: RequestRecipe?)
        /// `earlier` must be accepted; the expectation is about the answer to the request behind it.
        case succession(RequestRecipe, after: RequestRecipe)
        /// `store` must be accepted, then the answer to `list` must hold the stored item within the profile's delay.
        case storeThenList(store: RequestRecipe, list: RequestRecipe)
        /// `refused` must be refused and `store` accepted; then the answer to `list` must hold what the second has stored, and nothing
        /// of the first.
        case refuseThenList(refused: RequestRecipe, store: RequestRecipe, list: RequestRecipe)
    }

    /// Stable and readable: `create-brand/body/brand_name/max-length/above`.
    package let id: String
    package let operation: String
    package let site: Site
    /// The constraint in kebab-case: `max-length`, `required`, `authentication` or `sample`.
    package let constraint: String
    /// The side of the constraint: `above`, `at`, `missing` or `number-for-string`.
    package let side: String
    /// What is sent, in one sentence: `brand_name has 101 code points, one more than maxLength 100`.
    package let summary: String
    package private(set) var facts: [String]
    /// The node of the contract on which the case rests.
    package let reference: NodeReference
    package let procedure: Procedure
    package private(set) var expectation: Expectation
    /// The id of the nearest accepted case; nil where the case is its own.
    package private(set) var twin: String?
    /// The ids of cases that must have been accepted earlier (a tester registered before testers are listed).
    package let setup: [String]
    /// Names of the members that the violation is about, for messages that must name them; and the offending value.
    package let fields: [String]
    package let value: JSONValue?
    /// Whether the documents are silent about white space around the value: a server may cut it off.
    package let leavesWhiteSpaceOpen: Bool

    package init(
        operation: String,
        site: Site,
        constraint: String,
        side: String,
        summary: String,
        facts: [String],
        reference: NodeReference,
        procedure: Procedure,
        expectation: Expectation,
        twin: String?,
        setup: [String] = [],
        fields: [String] = [],
        value: JSONValue? = nil,
        leavesWhiteSpaceOpen: Bool = false
    ) {
        self.id = "\(operation)/\(site)/\(constraint)/\(side)"
        self.operation = operation
        self.site = site
        self.constraint = constraint
        self.side = side
        self.summary = summary
        self.facts = facts
        self.reference = reference
        self.procedure = procedure
        self.expectation = expectation
        self.twin = twin
        self.setup = setup
        self.fields = fields
        self.value = value
        self.leavesWhiteSpaceOpen = leavesWhiteSpaceOpen
    }

    /// The same fault at another place, or in another request.
    package func transposed(to site: Site, side: String, summary: String, recipe: RequestRecipe) -> Case {
        Case(
            operation: operation,
            site: site,
            constraint: constraint,
            side: side,
            summary: summary,
            facts: facts,
            reference: reference,
            procedure: .single(recipe),
            expectation: expectation,
            twin: twin,
            setup: setup,
            fields: fields,
            value: value,
            leavesWhiteSpaceOpen: leavesWhiteSpaceOpen
        )
    }

    /// The same case beside another twin.
    package func beside(_ twin: String) -> Case {
        var copy = self
        copy.twin = twin
        return copy
    }

    /// The same case with another expectation.
    package func expecting(_ expectation: Expectation) -> Case {
        var copy = self
        copy.expectation = expectation
        return copy
    }

    /// The same case, resting on further facts too.
    package func resting(on further: [String]) -> Case {
        var copy = self
        copy.facts += further.filter { !facts.contains($0) }
        return copy
    }
}
