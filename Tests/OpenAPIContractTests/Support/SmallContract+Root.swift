import OpenAPIContract

extension SmallContract {
    /// The schemas beside the contract, without which two rules cannot judge.
    static let vocabulary = """
        {
          "$defs": {
            "x-facts": { "type": "array", "minItems": 1, "items": { "type": "string" } },
            "x-certainty": { "additionalProperties": { "enum": ["documented", "sample", "silent"] } },
            "x-outcome": {}, "x-on-violation": {}, "x-state": {}, "x-side-effect": {}, "x-echo": {}, "x-masked": {},
            "x-repaired": {}
          }
        }
        """
    static let factsSchema = """
        {
          "required": ["document", "facts"],
          "properties": { "facts": { "items": { "properties": { "unexercised": { "type": "string" } } } } }
        }
        """

    /// The findings of the small contract with some files replaced, added or taken away.
    static func lint(_ changes: [String: String?] = [:]) -> [String] {
        var all: [String: String?] = ["vocabulary.schema.json": vocabulary, "facts.schema.json": factsSchema]
        all.merge(changes) { $1 }
        return Linter(folder: folder(all)).lint("shop").map(\.description)
    }
}
