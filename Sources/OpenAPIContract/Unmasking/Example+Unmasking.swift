package import JSONSchema
package import JSONText

extension Example {
    /// The value with its placeholders filled, so that the schema accepts it where that can be; as it stands where it
    /// is not masked.
    package func plainValue(satisfying schema: CompiledSchema?) -> JSONValue {
        guard isMasked else { return value }
        return schema.flatMap { Unmasking.filled(value, satisfying: $0) } ?? Unmasking.likeliest(value)
    }
}
