import HTTPMessages
import InstanceGeneration
import JSONSchema
import JSONText
import OpenAPIContract

/// How a documented outcome is answered: its example, and the places of it that each answer fills anew.
final class OutcomeTemplate: Sendable {
    struct Echo: Sendable {
        let pattern: InstancePattern
        let expression: RuntimeExpression
        let place: SchemaPlace
        /// Where the repeated value stands in the request's body; nil where it stands elsewhere.
        let requestPlace: SchemaPlace?
        let isRequired: Bool
    }

    let outcome: Outcome
    /// The example with its placeholders filled; made from the schema where the contract has no example; nil without a body.
    let base: JSONValue?
    /// Under which status the outcome comes.
    let statuses: StatusChoice
    /// The Content-Type that it comes with.
    let mediaType: String
    /// By the key of the response that states them.
    private let headers: [StatusPattern: HeaderTemplate]
    private let root: SchemaPlace?
    private let schemas: SchemaStore
    private let echoes: [Echo]
    private let uniques: [InstancePattern]
    private let messages: [(pattern: InstancePattern, template: MessageTemplate)]
    private let lists: StateRule.Lists?

    init(_ outcome: Outcome, of operation: Operation, documents: ContractDocuments, requestPlace: SchemaPlace?) {
        self.outcome = outcome
        statuses = StatusChoice(outcome, of: operation)
        let mediaType = outcome.variants.lazy.compactMap(\.mediaType).first ?? "application/json"
        self.mediaType = mediaType.contains("*") ? "application/json" : mediaType
        headers = Dictionary(
            outcome.variants.map { ($0.status, HeaderTemplate($0.headers, documents: documents)) },
            uniquingKeysWith: { first, _ in first }
        )
        schemas = documents.schemas
        lists = outcome.kind == .success ? operation.state?.lists : nil
        let variant = outcome.variants.first { $0.schema != nil }
        let root = variant?.schema.map { SchemaPlace($0, files: documents.files) }
        self.root = root
        base =
            outcome.examples.first.map { ExampleBody.plain($0, schema: variant?.compiled) }
            ?? root?.plainInstance(named: outcome.name, schemas: documents.schemas)
        let places = root?.declaredPlaces() ?? []
        echoes = places.compactMap { pattern, place in
            guard let expression = place.keyword("x-echo")?.stringValue.flatMap(RuntimeExpression.init) else {
                return nil
            }
            let isRequired = places.contains { parent, around in
                guard case .member(let name) = pattern.steps.last else { return false }
                return parent.appending(.member(name)) == pattern && around.required.contains(name)
            }
            let repeated: SchemaPlace? =
                if case .requestBody(let pointer) = expression { requestPlace?.nearest(to: pointer) } else { nil }
            return Echo(
                pattern: pattern,
                expression: expression,
                place: place,
                requestPlace: repeated,
                isRequired: isRequired
            )
        }
        let listed = lists?.items
        uniques = places.filter { pattern, place in
            place.keyword("x-unique") == true && !(listed.map(pattern.isBelow) ?? false)
        }.map(\.pattern)
        messages = outcome.kind == .failure ? MessageTemplate.all(in: places) : []
    }

    /// The body of an answer; what it is about where it answers a violation, and what it lists where it lists (nil
    /// leaves the example's items).
    func body(
        for request: ReceivedRequest,
        violation: Violation?,
        items: [JSONValue]?,
        fresh: FreshValues
    ) -> JSONValue? {
        guard var body = base else { return nil }
        if let lists { body = listing(items, by: lists, in: body, for: request) }
        for echo in echoes { repeatValue(echo, in: &body, of: request) }
        for pattern in uniques { pattern.change(&body) { $0.map(fresh.value) } }
        guard let violation else { return body }
        for (pattern, template) in messages {
            guard let text = template.rendered(for: violation) else { continue }
            pattern.change(&body) { _ in .string(text) }
        }
        return body
    }

    /// The header fields of an answer under a status, beside those that the request asks for.
    func fields(status: Int, with asked: HTTPFields) -> HTTPFields {
        let natural = HTTPFields(asked.all + HeaderTemplate.natural(status: status).all)
        let template = statuses.pattern(for: status).flatMap { headers[$0] }
        return (template ?? HeaderTemplate()).fields(with: natural)
    }

    private func repeatValue(_ echo: Echo, in body: inout JSONValue, of request: ReceivedRequest) {
        guard let requested = request.value(of: echo.expression) else {
            if !echo.isRequired { echo.pattern.change(&body) { _ in nil } }
            return
        }
        let merging = EchoMerging(schemas: schemas)
        echo.pattern.change(&body) { example in
            merging.merged(requested, into: example, requestPlace: echo.requestPlace, answerPlace: echo.place)
        }
    }

    /// The stored items, each completed with what the example shows beside the stored members.
    private func listing(
        _ items: [JSONValue]?,
        by lists: StateRule.Lists,
        in body: JSONValue,
        for request: ReceivedRequest
    ) -> JSONValue {
        let examples = body[lists.items]?.arrayValue ?? []
        let model =
            examples.first
            ?? root?.nearest(to: lists.items).items?.plainInstance(named: lists.collection, schemas: schemas)
        let owner = request.value(of: lists.owner)
        func owned(_ item: JSONValue) -> JSONValue { owner.map { item.replacing(at: lists.ownedBy, with: $0) } ?? item }
        let ownedModel = model.map(owned)
        let ownership = lists.ownedBy.tokens.first.map { ExactText($0) }
        let listed = (items ?? examples).map { item -> JSONValue in
            guard let stored = item.objectValue else { return item }
            guard case .object(var members)? = ownedModel else { return owned(item) }
            for member in stored.members { members[member.key] = member.value }
            let completed = JSONValue.object(members)
            return ownership.map { stored[$0] == nil } ?? false ? completed : owned(completed)
        }
        return body.replacing(at: lists.items, with: .array(listed))
    }
}
