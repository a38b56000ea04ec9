/// A format of strings: its name and the test of a text.
public struct Format: Sendable {
    /// The value of `format` that selects it.
    public let name: String
    private let test: @Sendable (String) -> Bool

    /// Makes a format from its name and the test of a text.
    public init(_ name: String, _ test: @escaping @Sendable (String) -> Bool) {
        self.name = name
        self.test = test
    }

    /// Whether the text has the format.
    public func accepts(_ text: String) -> Bool {
        test(text)
    }
}
