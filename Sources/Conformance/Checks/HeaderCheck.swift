import CaseDerivation
import HTTPMessages
import JSONSchema
import JSONText
import OpenAPIContract

/// A header field is there where the contract requires it, and its value keeps to one keyword of its schema.
///
/// An answer is held to the headers of the response that speaks for its status: an outcome may come under several.
///
/// Source: OpenAPI 3.1.1 section 4.8.21 (Header Object).
final class HeaderCheck: AnswerCheck {
    static let constraint: String? = nil

    /// What a response states of the field.
    private struct Statement {
        let header: ResponseHeader
        let reader: FieldValueReader
    }

    private let clause: ResponseConstraint
    private let name: String
    private let pattern: PointerPattern
    private let expected: String
    /// The keys of the operation's Responses Object, the most particular first.
    private let keys: [StatusPattern]
    /// The headers that the clause is about, by the key of their response.
    private let statements: [StatusPattern: Statement]

    init(_ clause: ResponseConstraint, in contract: Contract) {
        self.clause = clause
        name = clause.header ?? ""
        pattern = PointerPattern(clause.pointer)
        let outcomes = contract.operation(clause.operation)?.outcomes ?? []
        keys = Set(outcomes.flatMap(\.variants).map(\.status)).sorted { $0.generality < $1.generality }
        var statements: [StatusPattern: Statement] = [:]
        for variant in outcomes.first(where: { $0.name == clause.outcome })?.variants ?? [] {
            guard let header = variant.headers.first(where: { $0.name == clause.header }), header.has(clause) else {
                continue
            }
            statements[variant.status] = Statement(
                header: header,
                reader: FieldValueReader(header, contract.documents)
            )
        }
        self.statements = statements
        let value = contract.documents.value(at: clause.reference).map { " " + Excerpt.of($0) } ?? ""
        expected =
            switch (clause.constraint, clause.detail) {
            case ("required", nil): "the header \(name)"
            case ("required", let member?): "the member \(member)"
            case ("well-formed", _): "a JSON text"
            default: clause.constraint + value
            }
    }

    func judge(_ answer: Answer, _ context: CheckContext) -> ClauseVerdict {
        guard let response = answer.response, answer.reading?.outcome.name == clause.outcome,
            let key = keys.first(where: { $0.contains(response.status) }), let statement = statements[key]
        else { return .notApplicable }
        let lines = response.fields.values(of: name)
        if clause.isAboutPresence {
            guard lines.isEmpty else { return .satisfied }
            return .violated(message: "the answer has no header \(name)", expected: expected, found: "nothing")
        }
        guard !lines.isEmpty else { return .notApplicable }
        let text = Excerpt.of(lines.joined(separator: ", "))
        guard let values = statement.reader.values(of: lines) else {
            guard clause.constraint == "well-formed" else { return .notApplicable }
            return .violated(message: "the header \(name) is no JSON text", expected: expected, found: text)
        }
        guard clause.constraint != "well-formed", let schema = statement.header.compiled else { return .satisfied }
        var verdict = ClauseVerdict.notApplicable
        for value in values {
            if let error = schema.errors(of: value).first(where: { concerns($0, value) }) {
                return .violated(message: "in the header \(name): \(error.message)", expected: expected, found: text)
            }
            if isExercised(by: value) { verdict = .satisfied }
        }
        return verdict
    }

    /// Whether a validation error is about this clause.
    private func concerns(_ error: ValidationError, _ value: JSONValue) -> Bool {
        guard NodeReference(uri: error.absoluteURI) == clause.reference, pattern.matches(error.instanceLocation) else {
            return false
        }
        guard let member = clause.member else { return true }
        return value[error.instanceLocation]?[member: member] == nil
    }

    /// Whether the value has what the clause is about.
    private func isExercised(by value: JSONValue) -> Bool {
        let isAboutMember = clause.member != nil
        return pattern.contains(in: value) { part in
            if isAboutMember, case .object = part { true } else { !isAboutMember }
        }
    }
}

extension ResponseConstraint {
    /// Whether the field itself must be there.
    fileprivate var isAboutPresence: Bool { constraint == "required" && detail == nil }

    /// The member that must be there.
    fileprivate var member: String? { constraint == "required" ? detail : nil }
}

extension ResponseHeader {
    /// Whether a clause stands in this header, and not only in one of the same name under another status.
    fileprivate func has(_ clause: ResponseConstraint) -> Bool {
        if clause.isAboutPresence { return isDemanded }
        if clause.constraint == "well-formed" { return isJSON }
        var place = schema
        for token in clause.pointer.tokens {
            place = place?.property(token) ?? (token == "*" ? place?.items : nil)
        }
        let keyword = clause.reference.pointer.tokens.last ?? ""
        return place?.nodes.contains { $0.reference.appending(keyword) == clause.reference } ?? false
    }
}
