import JSONText

/// A form in which a judgement is told to other programs.
///
/// One format, one file.
///
/// Source: JSON Schema Core 2020-12, section 12.4.
public struct OutputFormat: Sendable {
    /// The format's name: `basic`.
    public let name: String
    let value: @Sendable (OutputUnits) -> JSONValue
}
