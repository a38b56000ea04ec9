public import JSONText

/// What a keyword of a satisfied schema says about a place in the instance.
///
/// Source: JSON Schema Core 2020-12, section 7.7.
public struct Annotation: Sendable, Hashable {
    let place: Place

    /// The place in the instance.
    public var instanceLocation: JSONPointer { place.instanceLocation }
    /// The way to the keyword from the evaluated schema, through every `$ref` on it.
    public var keywordLocation: JSONPointer { place.keywordLocation }
    /// The place of the keyword in its document, no `$ref` on the way.
    public var schemaLocation: SchemaLocation { place.schemaLocation }
    /// The keyword: `title`, `x-outcome`, `properties`.
    public let keyword: String
    /// The keyword's value, or what an applicator says of its reach (the names that `properties` met).
    public let value: JSONValue

    /// The place of the keyword as `document#pointer`.
    public var absoluteURI: String { schemaLocation.description }
}
