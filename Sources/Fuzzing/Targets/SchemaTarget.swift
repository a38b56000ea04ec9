import JSONSchema
import JSONText

/// The schema compiler and both speeds of judging: where a schema compiles, they agree about every instance.
struct SchemaTarget: FuzzTarget {
    let name = "schema"

    let seeds: [[UInt8]] = [
        ##"{"type": ["object", "null"], "required": ["a"], "properties": {"a": {"type": "integer", "minimum": 1}}}"##,
        ##"{"properties": {"a": {"$ref": "#"}}, "patternProperties": {"^b": false}, "additionalProperties": true}"##,
        ##"{"$defs": {"n": {"$anchor": "n", "type": "array", "items": {"$ref": "#n"}}}, "$ref": "#n"}"##,
        ##"{"allOf": [{"prefixItems": [true, {"const": 2}]}], "unevaluatedItems": {"type": "string", "minLength": 2}}"##,
        ##"{"anyOf": [{"properties": {"a": true}}, {"not": {}}], "unevaluatedProperties": false, "maxProperties": 2}"##,
        ##"{"$dynamicAnchor": "x", "oneOf": [{"multipleOf": 0.1}, {"items": {"$dynamicRef": "#x"}}], "uniqueItems": true}"##,
        ##"{"if": {"contains": {"type": "null"}, "minContains": 2}, "then": {"maxItems": 3}, "else": {"pattern": "^a+$"}}"##,
        ##"{"dependentRequired": {"a": ["b"]}, "dependentSchemas": {"b": {"propertyNames": {"enum": ["a", "b"]}}}}"##,
        ##"{"$schema": "http://json-schema.org/draft-07/schema#", "dependencies": {"a": ["b"]}, "items": [{}, false]}"##,
        ##"{"$schema": "https://json-schema.org/draft/2019-09/schema", "$recursiveAnchor": true, "items": {"$recursiveRef": "#"}}"##,
        ##"{"format": "idn-hostname", "anyOf": [{"format": "iri"}, {"format": "date-time"}, {"format": "uri-template"}]}"##,
    ].map { Array($0.utf8) }

    /// Instances of every type, nested and with duplicates.
    private static let instances: [JSONValue] = [
        "null", "true", "0", "2", "-1.5", "1e2", #""""#, #""a""#, #""aaa""#, #""https://a.example/b?c#d""#,
        #""2024-02-29T00:00:00Z""#, #""xn--bcher-kva.example""#, "[]", "[1, 2]", #"[null, null, "aa", "aa"]"#,
        #"[[[], [[]]], "b"]"#, "{}", #"{"a": 1}"#, #"{"a": {"a": {"a": 0}}, "b": "b"}"#,
        #"{"b": null, "c": [1, {"a": "a"}]}"#, #"{"a": 1, "a": "x", "b": true}"#,
    ].compactMap { try? JSONValue(parsing: $0) }  // each of them is JSON

    func run(_ bytes: [UInt8]) throws(BrokenPromise) {
        guard let document = try? JSONValue(parsing: bytes) else { return }  // refusing is an answer
        let uri = "test:/schema"
        guard let store = try? SchemaStore(documents: [(uri, document)]), let schema = try? store.schema(at: uri)
        else { return }  // refusing is an answer
        for instance in SchemaTarget.instances + [document] {
            let isAccepted = schema.accepts(instance)
            let evaluation = schema.evaluate(instance)
            guard isAccepted == evaluation.isValid else {
                throw BrokenPromise("accepts and evaluate differ about \(instance)")
            }
            guard schema.errors(of: instance) == evaluation.errors else {
                throw BrokenPromise("the errors depend on whether annotations are asked for, of \(instance)")
            }
        }
    }
}
