public import JSONText

/// The complete judgement of one instance by one schema.
public struct Evaluation: Sendable, Hashable {
    /// Every unsatisfied assertion, in the order of the schema; empty when the instance is valid.
    public let errors: [ValidationError]
    /// What the satisfied subschemas say; empty when the instance is not valid.
    ///
    /// Source: JSON Schema Core 2020-12, section 7.7.1.2.
    public let annotations: [Annotation]

    /// Whether the schema accepts the instance.
    public var isValid: Bool { errors.isEmpty }

    /// The values that a keyword gave as annotations to a place, in the order of evaluation.
    public func annotations(_ keyword: String, at location: JSONPointer = JSONPointer()) -> [JSONValue] {
        annotations.filter { $0.keyword == keyword && $0.instanceLocation == location }.map(\.value)
    }
}
