import InstanceGeneration
import JSONText

/// Fills the values of one request that only the moment of sending gives, and remembers which of them are fresh.
struct Filling {
    /// A shorter text may be met by chance.
    private static let shortestTelling = 9

    let values: any ValueSource
    let earlier: PreparedRequest?
    private(set) var fresh: Set<JSONPointer> = []
    private(set) var isPinned = false

    init(values: any ValueSource, earlier: PreparedRequest?) {
        self.values = values
        self.earlier = earlier
    }

    mutating func fill(_ value: JSONValue, from slots: SlotTree) -> JSONValue {
        switch value {
        case .object(let object):
            guard !slots.parts.isEmpty else { return value }
            let members = object.members.map { member in
                slots.part(member.key).map { JSONMember(key: member.key, value: fill(member.value, from: $0)) }
                    ?? member
            }
            return .object(JSONObject(members: members))
        case .array(var items):
            for part in slots.parts {
                guard let index = JSONPointer.arrayIndex(part.name.text), items.indices.contains(index) else {
                    continue
                }
                items[index] = fill(items[index], from: part.slots)
            }
            return .array(items)
        case .string(let own):
            return text(from: slots.sources, own: own, at: slots.pointer).map { .string($0) } ?? value
        case .number, .bool, .null:
            guard let text = text(from: slots.sources, own: value.serialized()) else { return value }
            return Self.scalar(text, like: value)
        }
    }

    /// A parameter's value from the first source that gives one, of the type that stood in its place where it can be.
    mutating func parameter(_ value: JSONValue, from sources: [SlotSource]) -> JSONValue {
        guard let text = text(from: sources, own: ParameterText.text(of: value)) else { return value }
        return value.stringValue == nil ? Self.scalar(text, like: value) : .string(text)
    }

    /// The text of the first source that gives one.
    mutating func text(from sources: [SlotSource], own: String, at pointer: JSONPointer? = nil) -> String? {
        for source in sources {
            switch source {
            case .variable(let name), .credential(let name):
                guard let value = values.variable(name) else { continue }
                isPinned = isPinned || sources.contains { if case .fresh = $0 { true } else { false } }
                return value
            case .earlier(let place):
                if let value = earlier?.body?[place]?.stringValue { return value }
            case .altered(let name, let alteration):
                // What stands in the recipe is altered already.
                if let value = values.variable(name) { return alteration.applied(to: value) }
            case .fresh(let form):
                let text = text(of: form, own: own)
                if let pointer, text.utf8.count >= Self.shortestTelling { fresh.insert(pointer) }
                return text
            case .time(let moment): return Timestamp(moment, now: values.now(), like: own).description
            }
        }
        return nil
    }

    private func text(of form: FreshForm, own: String) -> String {
        switch form {
        case .uuid: values.nextUUID()
        case .phoneNumber: Self.phoneNumber(values.nextPhoneNumber(), like: own)
        case .text: FreshText.text(own, number: values.nextNumber())
        case .word: FreshText.text(own, wordNumbered: values.nextNumber())
        case .numbered: FreshText.text(own, numbered: values.nextNumber())
        }
    }

    /// The number with zeros behind it where the recipe's own is longer than any number of the reserved ranges; one of the other
    /// country where the recipe's own is, unless the number is the user's.
    private static func phoneNumber(_ number: String, like own: String) -> String {
        if ReservedPhoneNumbers.contains(number), let index = Int(number.suffix(6)) {
            if ReservedPhoneNumbers.isAmerican(own) { return ReservedPhoneNumbers.american(index) }
            if ReservedPhoneNumbers.isGerman(own) {
                return ReservedPhoneNumbers.german(index, length: own.utf8.count) ?? number
            }
        }
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
}
