import JSONSchema
import JSONText
import OpenAPIContract

/// One schema of one outcome, and every status under which it stands: what an answer may be.
final class OutcomeCandidate: Sendable {
    /// Constants of objects deeper than this are no marks of the outcome.
    private static let deepest = 4

    let outcome: Outcome
    let variant: OutcomeVariant
    /// The values that members must have, wherever they are there.
    let constants: [(pointer: JSONPointer, value: JSONValue)]
    /// Whether no violation of the contract brings the outcome, but a state of the environment.
    let isState: Bool
    /// Whether no outcome of the other kind has an example that the schema accepts.
    let isToldByBody: Bool
    /// Whether the documents say or show that the outcome has a body, and that it is JSON.
    let answersInJSON: Bool
    private let statuses: [StatusPattern]

    init(
        _ outcome: Outcome,
        _ variant: OutcomeVariant,
        statuses: [StatusPattern],
        isState: Bool,
        among outcomes: [Outcome]
    ) {
        self.outcome = outcome
        self.variant = variant
        self.statuses = statuses
        self.isState = isState
        answersInJSON = variant.answersInJSON
        let others = outcomes.filter { $0.kind != outcome.kind }.flatMap(\.examples)
        isToldByBody =
            if let schema = variant.compiled { !others.isEmpty && others.allSatisfy { !schema.accepts($0.value) } } else
            { false }
        var constants: [(pointer: JSONPointer, value: JSONValue)] = []
        if let schema = variant.schema {
            Self.collectConstants(of: schema, at: JSONPointer(), depth: Self.deepest, into: &constants)
        }
        self.constants = constants
    }

    func accepts(_ body: JSONValue) -> Bool { variant.compiled?.accepts(body) ?? false }

    func satisfiedConstants(in body: JSONValue) -> Int {
        constants.count { body[$0.pointer] == $0.value }
    }

    /// Whether the contract gives the outcome no name: then its status is the mark that tells it.
    var isNamedByStatus: Bool { statuses.contains { outcome.name == "status-\($0)" } }

    /// Whether the schema stands under the key of the Responses Object that speaks for a status.
    ///
    /// A success under `default` is one of the 2xx class.
    ///
    /// Source: RFC 9110 section 15.3.
    func allows(status: Int, under key: StatusPattern?) -> Bool {
        guard let key, statuses.contains(key) else { return false }
        return key != .default || outcome.kind == .failure || (200...299).contains(status)
    }

    /// Whether the schema stands under that very status, and not only under a range of them.
    func stands(under status: Int) -> Bool { statuses.contains(.exact(status)) }

    /// Whether the schema stands under that very status and no other.
    func isOnly(under status: Int) -> Bool { statuses == [.exact(status)] }

    private static func collectConstants(
        of schema: SchemaView,
        at pointer: JSONPointer,
        depth: Int,
        into constants: inout [(pointer: JSONPointer, value: JSONValue)]
    ) {
        if let constant = schema.keyword("const")?.value { constants.append((pointer, constant)) }
        guard depth > 0 else { return }
        for (name, property) in schema.properties {
            collectConstants(of: property, at: pointer.appending(name), depth: depth - 1, into: &constants)
        }
    }
}
