/// Something in a compiled schema that is not judged: an unknown keyword, format, vocabulary or dialect.
public struct UnsupportedKeyword: Sendable, Hashable, CustomStringConvertible {
    /// The keyword, such as `nullable` or `format`.
    public let keyword: String
    /// The unknown value where the keyword itself is known: the name of the format or the URI of the dialect.
    public let value: String?
    /// Where it stands: `uri#pointer`.
    public let location: String

    /// What is unknown: the keyword, or the keyword with its value.
    public var name: String { value.map { "\(keyword) \($0)" } ?? keyword }

    /// The name and the place.
    public var description: String { "\(name) at \(location)" }
}
