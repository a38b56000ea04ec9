import HTTPMessages
import JSONSchema
import JSONText
import OpenAPIContract

/// Reads the text of a header field as the value that its documented schema is about.
///
/// Source: OpenAPI 3.1.1 sections 4.8.21 (Header Object) and 4.8.12.6 (Style Examples, `simple`).
struct FieldValueReader: Sendable {
    /// A schema, as far as it says how a text is to be read.
    private struct Reading: Sendable {
        let types: [String]
        let compiled: CompiledSchema?

        init(_ schema: SchemaView?, _ documents: ContractDocuments) {
            types = schema?.types ?? []
            // A contract that is loaded has no schema that cannot be compiled.
            compiled = schema.flatMap { try? documents.schema(at: $0.reference) }
        }

        func allows(_ type: String) -> Bool { types.isEmpty || types.contains(type) }

        func accepts(_ value: JSONValue) -> Bool { compiled?.accepts(value) ?? true }
    }

    private let header: ResponseHeader
    private let whole: Reading
    private let items: Reading
    private let members: [String: Reading]
    private let hasItems: Bool

    init(_ header: ResponseHeader, _ documents: ContractDocuments) {
        self.header = header
        whole = Reading(header.schema, documents)
        items = Reading(header.schema?.items, documents)
        members = Dictionary(
            (header.schema?.properties ?? []).map { ($0.name, Reading($0.schema, documents)) },
            uniquingKeysWith: { first, _ in first }
        )
        hasItems = header.schema?.items != nil
    }

    /// The values of the field, which all must be as the schema has it: one, but of `Set-Cookie` one for each line; nil where it is to be JSON
    /// and is none.
    ///
    /// Source: RFC 9110 section 5.3.
    func values(of lines: [String]) -> [JSONValue]? {
        let lines = lines.map { String(decoding: HTTPSyntax.trimmed(Array($0.utf8)), as: UTF8.self) }
        guard !HTTPSyntax.equalIgnoringCase(header.name, "Set-Cookie") else { return lines.map { value($0, [$0]) } }
        let text = lines.joined(separator: ", ")
        guard header.mediaType == nil else {
            guard header.isJSON else { return [.string(text)] }
            // That it is no JSON text is told by nil.
            return (try? JSONValue(parsing: text)).map { [$0] }
        }
        let elements = lines.flatMap { HTTPSyntax.split($0, at: UInt8(ascii: ",")) }.filter { !$0.isEmpty }
        return [value(text, elements)]
    }

    /// The first reading that the schema accepts, else the first that is of one of its types, else the text.
    private func value(_ text: String, _ elements: [String]) -> JSONValue {
        var readings: [JSONValue] = []
        if whole.types.contains("array") || whole.types.isEmpty && hasItems {
            readings.append(.array(elements.map { Self.part($0, items) }))
        }
        if whole.types.contains("object") || whole.types.isEmpty && !members.isEmpty {
            readings += object(elements).map { [$0] } ?? []
        }
        readings += Self.readings(of: text, whole)
        return readings.first(where: whole.accepts) ?? readings.first ?? .string(text)
    }

    private func object(_ elements: [String]) -> JSONValue? {
        var pairs: [(name: String, text: String)] = []
        if header.explode {
            for element in elements {
                guard let sign = element.firstIndex(of: "=") else { return nil }
                pairs.append((String(element[..<sign]), String(element[element.index(after: sign)...])))
            }
        } else {
            guard elements.count.isMultiple(of: 2) else { return nil }
            for index in stride(from: 0, to: elements.count, by: 2) {
                pairs.append((elements[index], elements[index + 1]))
            }
        }
        return .object(
            JSONObject(
                pairs.map { name, text in (name, members[name].map { Self.part(text, $0) } ?? .string(text)) }
            )
        )
    }

    private static func part(_ text: String, _ reading: Reading) -> JSONValue {
        let readings = readings(of: text, reading)
        return readings.first(where: reading.accepts) ?? readings.first ?? .string(text)
    }

    /// What a text may be of the plain types that a schema allows, texts last.
    private static func readings(of text: String, _ reading: Reading) -> [JSONValue] {
        var readings: [JSONValue] = []
        if reading.allows("integer") || reading.allows("number"), let number = number(text) {
            readings.append(.number(number))
        }
        if reading.allows("boolean"), text == "true" || text == "false" { readings.append(.bool(text == "true")) }
        if reading.allows("null"), text.isEmpty || text == "null" { readings.append(.null) }
        if reading.allows("string") { readings.append(.string(text)) }
        return readings
    }

    /// A number as JSON writes it, or with zeros before it, as fields of digits may have them.
    private static func number(_ text: String) -> JSONNumber? {
        if let number = JSONNumber(literal: text) { return number }
        let isNegative = text.hasPrefix("-")
        let digits = text.dropFirst(isNegative ? 1 : 0).drop { $0 == "0" }
        let plain = digits.first.map { $0.isASCII && $0.isNumber } ?? false ? digits : "0" + digits
        guard text.utf8.contains(where: HTTPSyntax.isDigit) else { return nil }
        return JSONNumber(literal: (isNegative ? "-" : "") + plain)
    }
}
