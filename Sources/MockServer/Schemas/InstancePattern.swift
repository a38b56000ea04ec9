import JSONText
import OpenAPIContract

/// A place in instances of a schema, any item of an array meant at once.
struct InstancePattern: Sendable, Hashable {
    enum Step: Sendable, Hashable {
        case member(String)
        case items
    }

    let steps: [Step]

    func appending(_ step: Step) -> InstancePattern {
        InstancePattern(steps: steps + [step])
    }

    /// Whether every place that this stands for lies at or below `pointer`, whose tokens are members.
    func isBelow(_ pointer: JSONPointer) -> Bool {
        steps.count >= pointer.tokens.count
            && zip(steps, pointer.tokens).allSatisfy { $0 == .member($1) }
    }

    /// Gives the values that this stands for in `instance` others; the last member may be missing, all around it is there.
    ///
    /// What `change` gives nil for goes, unless it is the whole instance.
    func change(_ instance: inout JSONValue, by change: (JSONValue?) -> JSONValue?) {
        var changed: JSONValue? = instance
        if !steps.isEmpty { instance = .null }
        self.change(&changed, from: 0, by: change)
        if let changed { instance = changed }
    }

    /// Each part is taken out of what is around it while it is changed, so that neither is copied.
    private func change(_ value: inout JSONValue?, from position: Int, by change: (JSONValue?) -> JSONValue?) {
        guard position < steps.count else { return value = change(value) }
        switch (steps[position], value) {
        case (.member(let name), .object(var object)):
            value = nil
            object.update(ExactText(name)) { self.change(&$0, from: position + 1, by: change) }
            value = .object(object)
        case (.items, .array(var items)):
            value = nil
            items = items.compactMap { item in
                var part: JSONValue? = item
                self.change(&part, from: position + 1, by: change)
                return part
            }
            value = .array(items)
        default: return
        }
    }

    /// The places in `instance` that this stands for; the last member may be missing, all around it is there.
    func places(in instance: JSONValue) -> [JSONPointer] {
        var found: [(pointer: JSONPointer, value: JSONValue?)] = [(JSONPointer(), instance)]
        for step in steps {
            found = found.flatMap { place -> [(pointer: JSONPointer, value: JSONValue?)] in
                switch (step, place.value) {
                case (.member(let name), .object(let object)):
                    return [(place.pointer.appending(name), object[name])]
                case (.items, .array(let items)):
                    return items.indices.map { (place.pointer.appending($0), items[$0]) }
                default: return []
                }
            }
        }
        return found.map(\.pointer)
    }
}

extension SchemaPlace {
    /// Every declared place at or below this one that has the keyword, in the contract's order.
    func places(having keyword: String) -> [(pattern: InstancePattern, place: SchemaPlace)] {
        declaredPlaces().filter { $0.place.keyword(keyword) != nil }
    }

    /// Every declared place at or below this one, the outer before the inner; a schema that contains itself is entered
    /// once on each way down.
    func declaredPlaces() -> [(pattern: InstancePattern, place: SchemaPlace)] {
        var found: [(pattern: InstancePattern, place: SchemaPlace)] = []
        collect(pattern: InstancePattern(steps: []), around: [], into: &found)
        return found
    }

    private func collect(
        pattern: InstancePattern,
        around: [NodeReference],
        into found: inout [(pattern: InstancePattern, place: SchemaPlace)]
    ) {
        guard !around.contains(reference) else { return }
        found.append((pattern, self))
        let inner = around + [reference]
        for name in propertyNames {
            property(name)?.collect(pattern: pattern.appending(.member(name)), around: inner, into: &found)
        }
        items?.collect(pattern: pattern.appending(.items), around: inner, into: &found)
    }
}
