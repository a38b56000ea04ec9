/// A pattern over row ids: `*` stands for any run of characters, all else for itself.
struct GlobPattern: Sendable, CustomStringConvertible {
    let description: String

    init(_ text: String) { description = text }

    func matches(_ text: String) -> Bool {
        Self.matches(Array(description.utf8)[...], Array(text.utf8)[...])
    }

    private static func matches(_ pattern: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>) -> Bool {
        guard let first = pattern.first else { return text.isEmpty }
        guard first == UInt8(ascii: "*") else {
            return text.first == first && matches(pattern.dropFirst(), text.dropFirst())
        }
        let rest = pattern.dropFirst()
        guard !rest.isEmpty else { return true }
        return (text.startIndex...text.endIndex).contains { matches(rest, text[$0...]) }
    }
}
