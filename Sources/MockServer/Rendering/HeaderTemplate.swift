import HTTPMessages
import InstanceGeneration
import JSONSchema
import JSONText
import OpenAPIContract

/// The header fields that a response states, each with a value as the contract has it.
struct HeaderTemplate: Sendable {
    fileprivate struct Field: Sendable {
        let name: String
        let text: String
        let schema: CompiledSchema?
    }

    private let fields: [Field]

    /// No field is stated.
    init() { fields = [] }

    /// The header's example, else a plain value of its schema; a field that need not be there is left out where neither fits.
    init(_ headers: [ResponseHeader], documents: ContractDocuments) {
        // What carries the message is made by who sends it.
        fields = headers.filter { !$0.isOfTheMessage }.compactMap { header in
            let value = Self.value(of: header, documents)
            let text = Self.text(of: value, header)
            let fits = header.compiled?.accepts(value) ?? true
            guard header.isRequired || fits && text.utf8.allSatisfy(HTTPSyntax.isFieldValueByte) else { return nil }
            return Field(name: header.name, text: text, schema: header.compiled)
        }
    }

    /// The fields of an answer; those that HTTP or the request asks for have their own value where the contract leaves it to them.
    func fields(with natural: HTTPFields) -> HTTPFields {
        var written: HTTPFields = []
        for field in fields {
            let own = natural[field.name].flatMap { field.allows($0) ? $0 : nil }
            written.append(field.name, own ?? field.text)
        }
        for field in natural where !written.contains(field.name) && !Self.onlyWhereStated.contains(field.name) {
            written.append(field.name, field.value)
        }
        return written
    }

    /// What HTTP has fields for, beside those that a request asks for.
    ///
    /// Source: RFC 9110 sections 10.2.3 and 15.5.2: a 401 names a way to authenticate; to wait is asked of nobody.
    static func natural(status: Int) -> HTTPFields {
        let retry = HTTPField(name: retryAfter, value: "0")
        return status == 401 ? [retry, HTTPField(name: "WWW-Authenticate", value: "ApiKey")] : [retry]
    }

    private static let retryAfter = "Retry-After"
    private static let onlyWhereStated: Set<String> = [retryAfter]

    private static func value(of header: ResponseHeader, _ documents: ContractDocuments) -> JSONValue {
        let shown = header.example.map { ExampleBody.plain($0, schema: header.compiled) }
        if let shown, header.compiled?.accepts(shown) ?? true { return shown }
        guard let schema = header.schema else { return shown ?? "text" }
        return SchemaPlace(schema, files: documents.files).plainInstance(
            named: header.name,
            schemas: documents.schemas
        )
    }

    /// A value as a field has it.
    ///
    /// Source: OpenAPI 3.1.1 section 4.8.12.6 (Style Examples, `simple`).
    private static func text(of value: JSONValue, _ header: ResponseHeader) -> String {
        guard header.mediaType == nil else { return header.isJSON ? value.serialized() : plain(value) }
        switch value {
        case .array(let items): return items.map(plain).joined(separator: ",")
        case .object(let members):
            let sign = header.explode ? "=" : ","
            return members.map { $0.name + sign + plain($0.value) }.joined(separator: ",")
        default: return plain(value)
        }
    }

    private static func plain(_ value: JSONValue) -> String { value.stringValue ?? value.serialized() }
}

extension HeaderTemplate.Field {
    /// Whether the contract takes a text there, read as a number where it is one.
    fileprivate func allows(_ text: String) -> Bool {
        guard let schema else { return true }
        return schema.accepts(.string(text)) || JSONNumber(literal: text).map { schema.accepts(.number($0)) } ?? false
    }
}
