import JSONText

/// An object of a contract file whose member names are keywords: not an instance, and not a map of names.
struct DocumentNode {
    let reference: NodeReference
    let members: JSONObject

    /// Every such object of a file, in the order of the text.
    ///
    /// Instances (`value`, `const`, `default` …) are left out; below `properties`, `paths` and the like the names are
    /// free, their values are nodes again.
    static func nodes(of document: JSONValue, file: String) -> [DocumentNode] {
        var found: [DocumentNode] = []
        collect(document, at: NodeReference(file: file, pointer: JSONPointer()), into: &found)
        return found
    }

    /// The same node of the whole file, where it was found in the part of the file at `pointer`.
    func moved(below pointer: JSONPointer) -> DocumentNode {
        let place = JSONPointer(tokens: pointer.tokens + reference.pointer.tokens)
        return DocumentNode(reference: NodeReference(file: reference.file, pointer: place), members: members)
    }

    private static func collect(_ value: JSONValue, at reference: NodeReference, into found: inout [DocumentNode]) {
        switch value {
        case .object(let members):
            found.append(DocumentNode(reference: reference, members: members))
            for (name, value) in members where !isInstance(value, under: name) {
                let place = reference.appending(name)
                if let names = value.objectValue, maps.contains(name) {
                    for (name, value) in names { collect(value, at: place.appending(name), into: &found) }
                } else {
                    collect(value, at: place, into: &found)
                }
            }
        case .array(let items):
            for (index, item) in items.enumerated() {
                collect(item, at: reference.appending(String(index)), into: &found)
            }
        default: break
        }
    }

    private static func isInstance(_ value: JSONValue, under name: String) -> Bool {
        instances.contains(name) || (name == "examples" && value.arrayValue != nil)
    }

    /// Keywords whose value is data.
    private static let instances: Set<String> = ["value", "const", "enum", "default", "example"]

    /// Keywords whose value is a map from free names to nodes.
    private static let maps: Set<String> = [
        // JSON Schema 2020-12
        "properties", "patternProperties", "dependentSchemas", "$defs", "definitions", "dependentRequired",
        // OpenAPI 3.1.1
        "paths", "webhooks", "responses", "content", "headers", "encoding", "callbacks", "links", "variables",
        "schemas", "parameters", "examples", "requestBodies", "securitySchemes", "pathItems", "mapping", "scopes",
    ]
}
