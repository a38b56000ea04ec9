import InstanceGeneration
import JSONText
import OpenAPIContract

/// Makes a documented sample fit to be sent.
///
/// Where the sample has a value that the schema refuses even when filled (`<8 character alphanumeric>`), the full valid
/// request's own stands in for it.
struct SampleFilling {
    let context: OperationContext

    func filled(_ value: JSONValue, at pointer: JSONPointer) -> JSONValue {
        switch value {
        case .object(let object):
            return .object(JSONObject(object.map { ($0.name, filled($0.value, at: pointer.appending($0.name))) }))
        case .array(let items):
            return .array(items.enumerated().map { filled($1, at: pointer.appending($0)) })
        case .string(let text): return .string(self.text(text, at: pointer))
        case .null, .bool, .number: return value
        }
    }

    private func text(_ text: String, at pointer: JSONPointer) -> String {
        let index = pointer.tokens.compactMap { Int($0) }.reduce(0) { $0 * 7 + $1 }
        // The first item of each array stands for all of them.
        let general = JSONPointer(tokens: pointer.tokens.map { Int($0) == nil ? $0 : "0" })
        let fillings = Masking.fillings(of: text).map(HarmlessText.harmless)
        guard let site = context.sites.first(where: { $0.pointer == general }) else { return fillings.first ?? text }
        if site.isContact { return ReservedPhoneNumbers.number(500 + index) }
        let own = site.value.stringValue ?? text
        if ["email", "idn-email", "uri", "iri"].contains(site.schema.keyword("format")?.value.stringValue),
            Masking.isMasked(text) || fillings.first != text
        {
            return own
        }
        let shape = InstanceShape(site.schema, documents: context.contract.documents)
        return fillings.first { shape.accepts(.string($0)) } ?? own
    }
}
