import JSONText

/// `uniqueItems`: no two items are equal.
///
/// Source: JSON Schema Validation 2020-12, section 6.4.3.
struct UniqueItems: Assertion {
    static let name = "uniqueItems"
    static let definition = KeywordDefinition(name, of: .validation) {
        (site, _) throws(SchemaError) -> (any CompiledKeyword)? in
        try site.boolean() ? UniqueItems() : nil
    }

    func holds(for instance: JSONValue) -> Bool {
        repetition(in: instance) == nil
    }

    func fault(of instance: JSONValue) -> String {
        guard let (first, second) = repetition(in: instance) else { return "" }
        return "the items \(first) and \(second) are equal, but uniqueItems is true"
    }

    private func repetition(in instance: JSONValue) -> (first: Int, second: Int)? {
        guard case .array(let items) = instance else { return nil }
        var seen: [JSONValue: Int] = [:]
        for (index, item) in items.enumerated() {
            if let first = seen.updateValue(index, forKey: item) { return (first, index) }
        }
        return nil
    }
}
