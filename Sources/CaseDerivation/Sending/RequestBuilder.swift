import HTTPMessages
import InstanceGeneration
import JSONText
import OpenAPIContract

/// Turns recipes into requests: fills the slots, expands the path, encodes.
package struct RequestBuilder: Sendable {
    private let values: any ValueSource

    package init(values: any ValueSource) {
        self.values = values
    }

    /// The request of a recipe, with values of its own: two calls differ wherever the recipe asks for fresh values.
    package func prepare(_ recipe: RequestRecipe) -> PreparedRequest {
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
            case .request, .method, .path, .response: break
            }
        }
        for index in parameters.indices {
            if let text = text(from: sources[index], own: parameters[index].value) { parameters[index].value = text }
        }
        let json = recipe.json.map { fill($0, from: slots) }
        let body: [UInt8]? =
            switch recipe.body {
            case .none: nil
            case .bytes(let bytes): bytes
            case .spoiled(let value, let spoiling): spoiling.bytes(of: fill(value, from: slots))
            case .json: json?.serializedBytes()
            }
        let request = HTTPRequest(
            method: recipe.method,
            target: RequestTarget.target(path: recipe.path, parameters: parameters),
            fields: RequestBuilder.fields(of: parameters),
            body: body
        )
        return PreparedRequest(request: request, body: json, parameters: parameters)
    }

    private func fill(_ value: JSONValue, from slots: SlotTree) -> JSONValue {
        switch value {
        case .object(let object):
            guard !slots.isLeaf else { return value }
            let members = object.members.map { member in
                slots.part(member.key).map { JSONMember(key: member.key, value: fill(member.value, from: $0)) }
                    ?? member
            }
            return .object(JSONObject(members: members))
        case .array(let items):
            guard !slots.isLeaf else { return value }
            return .array(
                items.enumerated().map { index, item in
                    slots.part(ExactText(String(index))).map { fill(item, from: $0) } ?? item
                }
            )
        case .string(let own):
            return text(from: slots.sources, own: own).map { .string($0) } ?? value
        case .number, .bool, .null:
            guard let text = text(from: slots.sources, own: value.serialized()) else { return value }
            return RequestBuilder.scalar(text, like: value)
        }
    }

    /// The text of the first source that gives one.
    private func text(from sources: [SlotSource], own: String) -> String? {
        for source in sources {
            switch source {
            case .variable(let name), .credential(let name):
                if let value = values.variable(name) { return value }
            case .altered(let name, let alteration): return alteration.applied(to: values.variable(name) ?? own)
            case .fresh(.uuid): return values.nextUUID()
            case .fresh(.phoneNumber): return RequestBuilder.phoneNumber(values.nextPhoneNumber(), like: own)
            case .fresh(.text): return FreshText.text(own, number: values.nextNumber())
            case .time(let moment): return Timestamp(moment, now: values.now(), like: own).description
            }
        }
        return nil
    }

    /// The number with zeros behind it where the recipe's own is longer than any number of the reserved ranges.
    private static func phoneNumber(_ number: String, like own: String) -> String {
        let length = own.utf8.count
        guard length > ReservedPhoneNumbers.length, length > number.utf8.count else { return number }
        return number + String(repeating: "0", count: length - number.utf8.count)
    }

    /// A variable's text as the JSON type that stood in its place, where it can be one.
    private static func scalar(_ text: String, like value: JSONValue) -> JSONValue {
        switch value {
        case .number: JSONNumber(literal: text).map { .number($0) } ?? .string(text)
        case .bool where text == "true" || text == "false": .bool(text == "true")
        case .null where text == "null": .null
        default: .string(text)
        }
    }

    private static func fields(of parameters: [RequestRecipe.ParameterValue]) -> HTTPFields {
        var fields = HTTPFields()
        var cookies: [String] = []
        for parameter in parameters {
            switch parameter.location {
            case .header: fields.append(parameter.name, parameter.value)
            case .cookie: cookies.append("\(parameter.name)=\(parameter.value)")
            case .path, .query: break
            }
        }
        if !cookies.isEmpty { fields.append("Cookie", cookies.joined(separator: "; ")) }
        return fields
    }
}
