import InstanceGeneration
import JSONSchema
import JSONText
import OpenAPIContract

/// Examples as answers: every placeholder of a masked one filled, and nothing in it that could reach a person.
enum ExampleBody {
    static func unmasked(_ example: Example, schema: CompiledSchema?) -> JSONValue {
        guard example.isMasked else { return example.value }
        var body = example.value
        example.value.walk { pointer, value in
            guard let text = value.stringValue else { return }
            let fillings = Masking.isMasked(text) ? digitsFirst(Masking.fillings(of: text)) : [text]
            let candidates = fillings.map(HarmlessText.harmless) + fillings
            let fitting = candidates.first { candidate in
                let filled = body.replacing(at: pointer, with: .string(candidate))
                return schema?.evaluate(filled).errors.contains { $0.instanceLocation == pointer } != true
            }
            body = body.replacing(at: pointer, with: .string(fitting ?? text))
        }
        return body
    }

    /// A placeholder in a number, a UUID or a word may be a digit each; a letter may not stand in a number.
    private static func digitsFirst(_ fillings: [String]) -> [String] {
        fillings.sorted { digits($0) > digits($1) }
    }

    private static func digits(_ text: String) -> Int {
        text.utf8.count { (0x30...0x39).contains($0) }
    }
}
