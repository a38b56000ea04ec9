import HTTPMessages
import JSONText
import OpenAPIContract

/// Turns recipes into requests: fills the slots, expands the path, encodes.
package struct RequestBuilder: Sendable {
    private let values: any ValueSource

    package init(values: any ValueSource) {
        self.values = values
    }

    /// The present second since 1970 by the clock that times in requests go by.
    package var second: Int { Int(values.now() / 1_000_000_000) }

    /// Whether the profile or the user gives the value of that name.
    package func isGiven(_ name: String) -> Bool { values.variable(name) != nil }

    /// The request of a recipe, with values of its own: two calls differ wherever the recipe asks for fresh values.
    ///
    /// In a succession `earlier` is the request before it.
    package func prepare(_ recipe: RequestRecipe, after earlier: PreparedRequest? = nil) -> PreparedRequest {
        var filling = Filling(values: values, earlier: earlier)
        var parameters = recipe.parameters
        var slots = SlotTree()
        var sources = [[SlotSource]](repeating: [], count: parameters.count)
        for slot in recipe.slots {
            switch slot.site {
            case .body(let pointer): slots.insert(slot.source, at: pointer)
            case .parameter(let location, let name):
                for index in parameters.indices
                where parameters[index].location == location && parameters[index].name == name {
                    sources[index].append(slot.source)
                }
            case .part, .request, .method, .path, .response: break
            }
        }
        for index in parameters.indices {
            parameters[index].value = filling.parameter(parameters[index].value, from: sources[index])
        }
        let json = recipe.json.map { filling.fill($0, from: slots) }
        let body: [UInt8]? =
            switch recipe.body {
            case .none: nil
            case .bytes(let bytes): bytes
            case .spoiled(let value, let spoiling): spoiling.bytes(of: json ?? filling.fill(value, from: slots))
            case .json: json?.serializedBytes()
            }
        let written = parameters.flatMap(\.written)
        let request = HTTPRequest(
            method: recipe.method,
            target: RequestTarget.target(path: recipe.path, parameters: written),
            fields: RequestBuilder.fields(of: written),
            body: body
        )
        return PreparedRequest(
            request: request,
            body: json,
            parameters: parameters,
            fresh: filling.fresh,
            isPinned: filling.isPinned
        )
    }

    private static func fields(of parameters: [RequestRecipe.WrittenParameter]) -> HTTPFields {
        var fields = HTTPFields()
        var cookies: [String] = []
        for parameter in parameters {
            switch parameter.location {
            case .header: fields.append(parameter.name, parameter.text)
            case .cookie: cookies.append("\(parameter.name)=\(parameter.text)")
            case .path, .query: break
            }
        }
        if !cookies.isEmpty { fields.append("Cookie", cookies.joined(separator: "; ")) }
        return fields
    }
}
