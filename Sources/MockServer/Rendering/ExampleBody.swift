import InstanceGeneration
import JSONSchema
import JSONText
import OpenAPIContract

/// Examples as answers: every placeholder of a masked one filled, and nothing made up that could reach a person.
enum ExampleBody {
    static func plain(_ example: Example, schema: CompiledSchema?) -> JSONValue {
        let filled = example.plainValue(satisfying: schema)
        guard example.isMasked else { return filled }
        var body = filled
        filled.walk { pointer, value in
            guard let text = value.stringValue, !HarmlessText.reachable(in: text).isEmpty else { return }
            let harmless = body.replacing(at: pointer, with: .string(HarmlessText.harmless(text)))
            if schema?.accepts(harmless) ?? true { body = harmless }
        }
        return body
    }
}
