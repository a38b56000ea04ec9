import JSONText

/// A JSON Pointer in which `*` stands for every item of an array.
struct PointerPattern: Sendable {
    private struct Step: Sendable {
        let name: ExactText
        let isEveryItem: Bool
        /// The step as a pointer of its own, for items by number.
        let pointer: JSONPointer
    }

    private let steps: [Step]

    init(_ pattern: JSONPointer) {
        steps = pattern.tokens.map { token in
            Step(name: ExactText(token), isEveryItem: token == "*", pointer: JSONPointer(tokens: [token]))
        }
    }

    /// Whether the pattern has a `*`.
    var namesItems: Bool { steps.contains(where: \.isEveryItem) }

    /// The values of `root` that the pattern names.
    func values(in root: JSONValue) -> [JSONValue] {
        var found: [JSONValue] = []
        _ = contains(in: root) { value in
            found.append(value)
            return false
        }
        return found
    }

    /// The place of one of the values that the pattern names, by its number among them.
    func place(ofValue number: Int, in root: JSONValue) -> JSONPointer { places(in: root)[number].pointer }

    /// The values of `root` that the pattern names, with their places.
    func places(in root: JSONValue) -> [(pointer: JSONPointer, value: JSONValue)] {
        var found: [(pointer: JSONPointer, value: JSONValue)] = [(JSONPointer(), root)]
        for step in steps {
            found = found.flatMap { pointer, value -> [(pointer: JSONPointer, value: JSONValue)] in
                if step.isEveryItem, let items = value.arrayValue {
                    return items.enumerated().map { (pointer.appending($0.offset), $0.element) }
                }
                return Self.part(step, of: value).map { [(pointer.appending(step.name.text), $0)] } ?? []
            }
        }
        return found
    }

    /// Whether the pattern names a value of `root` that is as it should be.
    func contains(in root: JSONValue, where isWanted: (JSONValue) -> Bool) -> Bool {
        contains(from: 0, in: root, where: isWanted)
    }

    private func contains(from position: Int, in value: JSONValue, where isWanted: (JSONValue) -> Bool) -> Bool {
        var current = value
        for index in position..<steps.count {
            if steps[index].isEveryItem, case .array(let items) = current {
                return items.contains { contains(from: index + 1, in: $0, where: isWanted) }
            }
            guard let part = Self.part(steps[index], of: current) else { return false }
            current = part
        }
        return isWanted(current)
    }

    private static func part(_ step: Step, of value: JSONValue) -> JSONValue? {
        if case .object(let object) = value { return object[step.name] }
        return value[step.pointer]
    }

    /// Whether a pointer is one of those that the pattern names.
    func matches(_ pointer: JSONPointer) -> Bool {
        steps.count == pointer.tokens.count
            && zip(steps, pointer.tokens).allSatisfy { step, token in
                step.name.text == token
                    || step.isEveryItem && !token.isEmpty && token.utf8.allSatisfy { (0x30...0x39).contains($0) }
            }
    }
}
