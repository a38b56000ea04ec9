/// A text that equals another only when their UTF-8 bytes are the same.
///
/// `String` compares by canonical equivalence, under which a composed letter equals the letter followed by its accent.
/// JSON compares member names and strings by code points: use this type as the key of sets and dictionaries of wire text,
/// and, made once, to look up members of many objects.
///
/// Source: RFC 8259 section 8.3
public struct ExactText: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The text itself.
    public let text: String
    /// A number that equal texts share and that others share only by accident; it differs between versions.
    ///
    /// It is a guard before a comparison, no hash to be trusted with: texts can be made that share it.
    public let fingerprint: UInt64

    /// Wraps a text.
    public init(_ text: String) {
        var copy = text
        fingerprint = copy.withUTF8 { NameFingerprint.of(UnsafeRawBufferPointer($0)) }
        self.text = copy
    }

    /// Wraps a text whose fingerprint was made before.
    @inline(__always)
    init(_ text: String, fingerprint: UInt64) {
        self.text = text
        self.fingerprint = fingerprint
    }

    /// The text itself.
    public var description: String { text }

    /// Tells whether two texts have the same UTF-8 bytes.
    @inline(__always)
    public static func == (left: ExactText, right: ExactText) -> Bool {
        left.fingerprint == right.fingerprint && left.text.isExactly(right.text)
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
