import JSONText

/// `minLength`: the string has at least this many code points.
///
/// Source: JSON Schema Validation 2020-12, section 6.3.2.
struct MinLength: Assertion {
    static let name = "minLength"
    static let definition = KeywordDefinition(name, of: .validation) {
        (site, _) throws(SchemaError) -> (any CompiledKeyword)? in
        MinLength(limit: try site.count())
    }

    let limit: Int

    func holds(for instance: JSONValue) -> Bool {
        guard case .string(let text) = instance else { return true }
        // A code point has 1 to 4 bytes: often their number is enough.
        let bytes = text.utf8.count
        return bytes >= limit && (bytes / 4 >= limit || text.unicodeScalars.count >= limit)
    }

    func fault(of instance: JSONValue) -> String {
        guard case .string(let text) = instance else { return "" }
        return "the string has \(Phrase.count(text.unicodeScalars.count, "code point")), fewer than minLength \(limit)"
    }
}
