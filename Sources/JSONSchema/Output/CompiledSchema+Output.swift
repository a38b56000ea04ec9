public import JSONText

extension CompiledSchema {
    /// Judges the instance and tells it in a format of the standard.
    ///
    /// - Parameters:
    ///   - format: the format.
    ///   - instance: the instance.
    ///   - position: where a place in a schema stands in the text of its document; it becomes the member `position` of
    ///     a unit, beside those of the standard.
    /// - Returns: the output unit of the whole.
    ///
    /// Source: JSON Schema Core 2020-12, section 12.
    public func output(
        _ format: OutputFormat,
        for instance: JSONValue,
        position: (SchemaLocation) -> SourceLocation? = { _ in nil }
    ) -> JSONValue {
        let evaluation = evaluate(instance)
        let errors = evaluation.errors.map { ($0.place, JSONValue.string($0.message)) }
        let annotations = evaluation.annotations.map { ($0.place, $0.value) }
        return withoutActuallyEscaping(position) { position in
            format.value(
                OutputUnits(
                    isValid: evaluation.isValid,
                    root: Place(location),
                    all: evaluation.isValid ? annotations : errors,
                    uri: { program.canonicalURI(of: $0) },
                    position: position
                )
            )
        }
    }
}
