public import JSONText

/// One assertion that an instance does not satisfy.
///
/// Source: JSON Schema Core 2020-12, section 12.3.
public struct ValidationError: Sendable, Hashable, CustomStringConvertible {
    let place: Place

    /// The place in the instance.
    public var instanceLocation: JSONPointer { place.instanceLocation }
    /// The way to the keyword from the evaluated schema, through every `$ref` on it.
    public var keywordLocation: JSONPointer { place.keywordLocation }
    /// The place of the keyword in its document, no `$ref` on the way.
    public var schemaLocation: SchemaLocation { place.schemaLocation }
    /// The keyword, or `false` for a boolean schema that no keyword explains.
    public let keyword: String
    /// The whole fact in one sentence: `the string has 101 code points, more than maxLength 100`.
    public let message: String

    /// The place of the keyword as `document#pointer`.
    public var absoluteURI: String { schemaLocation.description }

    /// The place in the instance (`(root)` for the whole) and the message.
    public var description: String {
        "\(instanceLocation.isRoot ? "(root)" : instanceLocation.description): \(message)"
    }
}
