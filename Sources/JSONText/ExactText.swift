/// A text that equals another only when their UTF-8 bytes are the same.
///
/// `String` compares by canonical equivalence, under which a composed letter equals the letter followed by its accent.
/// JSON compares member names and strings by code points: use this type as the key of sets and dictionaries of wire text.
///
/// Source: RFC 8259 section 8.3
public struct ExactText: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The text itself.
    public let text: String

    /// Wraps a text.
    public init(_ text: String) {
        self.text = text
    }

    /// The text itself.
    public var description: String { text }

    /// Tells whether two texts have the same UTF-8 bytes.
    public static func == (left: ExactText, right: ExactText) -> Bool {
        left.text.isExactly(right.text)
    }

    /// Orders texts by their UTF-8 bytes, which is the order of their code points.
    public static func < (left: ExactText, right: ExactText) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }

    /// Feeds the UTF-8 bytes.
    public func hash(into hasher: inout Hasher) {
        text.hashExactly(into: &hasher)
    }
}

extension String {
    /// Tells whether this text has the same UTF-8 bytes as another.
    public func isExactly(_ other: String) -> Bool {
        guard utf8.count == other.utf8.count else { return false }
        let same = utf8.withContiguousStorageIfAvailable { left in
            other.utf8.withContiguousStorageIfAvailable { right in
                var index = 0
                while index < left.count, left[index] == right[index] { index += 1 }
                return index == left.count
            }
        }
        // Only strings bridged from other runtimes lack contiguous storage.
        return (same ?? nil) ?? utf8.elementsEqual(other.utf8)
    }

    func hashExactly(into hasher: inout Hasher) {
        var copy = self
        copy.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        hasher.combine(0xFF as UInt8)
    }
}
