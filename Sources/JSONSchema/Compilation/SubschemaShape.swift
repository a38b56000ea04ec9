import JSONText

/// How a keyword's value holds subschemas; identifiers are looked for only there.
enum SubschemaShape: Sendable {
    case none
    case schema
    case array
    case schemaOrArray
    case map

    /// The subschemas of a keyword's value with the tokens that lead to them.
    func subschemas(of value: JSONValue) -> [(tokens: [String], value: JSONValue)] {
        switch (self, value) {
        case (.schema, _), (.schemaOrArray, .object): [([], value)]
        case (.array, .array(let items)), (.schemaOrArray, .array(let items)):
            items.enumerated().map { ([String($0.offset)], $0.element) }
        case (.map, .object(let members)): members.map { ([$0.name], $0.value) }
        default: []
        }
    }
}
