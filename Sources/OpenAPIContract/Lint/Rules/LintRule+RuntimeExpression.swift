import JSONText

extension LintRule {
    static let runtimeExpression = LintRule(
        id: "runtime-expression",
        summary: "every runtime expression and pointer of x-echo and x-state can be parsed"
    ) { subject in
        subject.extensions.flatMap { key, value, place -> [Fault] in
            switch key {
            case "x-echo":
                fault(place, value, expected: "an expression like \"$request.body#/member\"") {
                    RuntimeExpression($0) != nil
                }
            case "x-state":
                ["stores", "lists"].flatMap { part in
                    (value[member: part]?.objectValue ?? JSONObject()).flatMap { name, value in
                        stateFault(place.appending(part).appending(name), name, value)
                    }
                }
            default: []
            }
        }
    }

    private static func stateFault(_ place: NodeReference, _ name: String, _ value: JSONValue) -> [Fault] {
        switch name {
        case "owner":
            fault(place, value, expected: "an expression like \"$request.body#/member\"") {
                RuntimeExpression($0) != nil
            }
        case "item", "items":
            fault(place, value, expected: "an expression like \"$response.body#/member\"") {
                RuntimeExpression.answerPointer($0) != nil
            }
        case "ownedBy", "identifiedBy":
            fault(place, value, expected: "a JSON Pointer like \"/member\"") { JSONPointer($0) != nil }
        default: []
        }
    }

    private static func fault(
        _ place: NodeReference,
        _ value: JSONValue,
        expected: String,
        parses: (String) -> Bool
    ) -> [Fault] {
        guard let text = value.stringValue, parses(text) else {
            return [Fault(place, "expected \(expected), found \(value.serialized())")]
        }
        return []
    }
}
