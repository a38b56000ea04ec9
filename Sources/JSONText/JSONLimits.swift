/// Bounds that a parser sets to the texts it accepts.
///
/// Source: RFC 8259 section 9
public struct JSONLimits: Sendable, Hashable {
    /// The deepest nesting of arrays and objects that is accepted; a scalar alone has depth 0.
    public var maximumDepth: Int

    /// Sets bounds.
    public init(maximumDepth: Int = 512) {
        self.maximumDepth = maximumDepth
    }

    /// The bounds used unless others are given: a depth of 512.
    public static let standard = JSONLimits()
}
