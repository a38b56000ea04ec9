package import JSONText

/// Makes plain instances of schemas: ordinary letters and digits, nothing at an edge, nothing that can reach a person.
///
/// The same seed and the same calls in the same order give the same instances.
package struct InstanceGenerator: Sendable {
    /// Which members an object gets.
    package enum Extent: Sendable, Hashable {
        /// Every declared member.
        case full
        /// Those that the sample shows, and the required ones.
        case sampled
        /// Only the required ones.
        case minimal
    }

    static let deepest = 16
    let seed: UInt64
    /// Counts the values that must differ among the members of an instance: phone numbers, image URLs.
    var ordinal = 0
    /// How many more values may be tried for a whole instance where the nearest one does not conform.
    var attempts = 0

    package init(seed: UInt64) {
        self.seed = seed
    }

    /// A conforming instance; `sample` is what the documents show there, taken over where it fits once its placeholders
    /// are filled and what could reach a person is replaced.
    package mutating func instance(
        of shape: InstanceShape,
        named name: String,
        like sample: JSONValue? = nil,
        extent: Extent = .full
    ) -> JSONValue {
        attempts = InstanceGenerator.mostAttempts
        return instance(of: shape, named: name, like: sample, extent: extent, depth: 0)
    }

    /// The nearest value, whether it conforms or not.
    mutating func nearest(
        of shape: InstanceShape,
        named name: String,
        like sample: JSONValue?,
        extent: Extent,
        depth: Int
    ) -> JSONValue {
        if let constant = shape.keyword("const") { return constant }
        if let members = shape.keyword("enum")?.arrayValue, let first = members.first {
            guard let sample, members.contains(sample) else { return members.first(where: shape.accepts) ?? first }
            return sample
        }
        switch type(of: shape, like: sample) {
        case "object": return object(of: shape, like: sample, extent: extent, depth: depth)
        case "array": return array(of: shape, named: name, like: sample, extent: extent, depth: depth)
        case "string": return .string(text(of: shape, named: name, like: sample))
        case "integer", "number": return number(of: shape, like: sample)
        case "boolean": return sample?.boolValue.map { .bool($0) } ?? .bool(true)
        case "null": return .null
        default: break
        }
        if let alternative = shape.alternatives.first, depth < InstanceGenerator.deepest {
            return instance(of: alternative, named: name, like: sample, extent: extent, depth: depth + 1)
        }
        return .string(text(of: shape, named: name, like: sample))
    }

    private func type(of shape: InstanceShape, like sample: JSONValue?) -> String {
        let types = shape.types
        if let sample, types.contains(sample.typeName) { return sample.typeName }
        if let first = types.first(where: { $0 != "null" }) ?? types.first { return first }
        if shape.keyword("properties") != nil { return "object" }
        if shape.keyword("items") != nil { return "array" }
        return shape.alternatives.isEmpty ? sample?.typeName ?? "string" : ""
    }

    private func number(of shape: InstanceShape, like sample: JSONValue?) -> JSONValue {
        if let sample, sample.numberValue != nil, shape.accepts(sample) { return sample }
        let bounds = ["minimum", "maximum", "multipleOf"].flatMap { shape.keywords($0).compactMap(\.numberValue) }
        let exclusive = ["exclusiveMinimum", "exclusiveMaximum"]
            .flatMap { shape.keywords($0).compactMap(\.numberValue) }
            .flatMap { bound in
                [DecimalNeighbours.above(bound, integer: true), DecimalNeighbours.below(bound, integer: true)]
                    .compactMap { $0 }
                    + [DecimalNeighbours.above(bound, integer: false), DecimalNeighbours.below(bound, integer: false)]
                    .compactMap { $0 }
            }
        let multiples = shape.keywords("multipleOf").compactMap(\.numberValue).flatMap { step in
            (bounds + exclusive).compactMap { DecimalNeighbours.multiples(of: step, around: $0) }
                .flatMap { [$0.above, $0.below] }
        }
        let candidates = [JSONNumber(1), JSONNumber(0)] + bounds + exclusive + multiples
        return .number(candidates.first { shape.accepts(.number($0)) } ?? JSONNumber(1))
    }

    private mutating func text(of shape: InstanceShape, named name: String, like sample: JSONValue?) -> String {
        ordinal += 1
        return PlainText(shape: shape, name: name, sample: sample?.stringValue, ordinal: ordinal, seed: seed).text
    }
}
