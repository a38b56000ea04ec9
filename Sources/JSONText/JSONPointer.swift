/// The way from the root of a JSON value to one of its parts.
///
/// Pointers compare by code points. Array indices sort before names and among themselves by number.
///
/// Source: RFC 6901
public struct JSONPointer: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The reference tokens, unescaped; none for the root.
    public var tokens: [String]

    /// Points to the root.
    public init() {
        tokens = []
    }

    /// Points along unescaped reference tokens.
    public init(tokens: [String]) {
        self.tokens = tokens
    }

    /// Reads the string form: empty, or each token after a slash with `~0` for a tilde and `~1` for a slash.
    ///
    /// Nil when the text does not begin with a slash, or a tilde is followed by neither 0 nor 1.
    ///
    /// Source: RFC 6901 sections 3 and 4
    public init?(_ text: String) {
        guard !text.isEmpty else {
            tokens = []
            return
        }
        guard text.utf8.first == UInt8(ascii: "/") else { return nil }
        var tokens: [String] = []
        for part in text.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
            guard let token = Self.unescaped(part) else { return nil }
            tokens.append(token)
        }
        self.tokens = tokens
    }

    /// The string form.
    ///
    /// Source: RFC 6901 section 3
    public var description: String {
        var bytes: [UInt8] = []
        for token in tokens {
            bytes.append(UInt8(ascii: "/"))
            for byte in token.utf8 {
                switch byte {
                case UInt8(ascii: "~"): bytes.append(contentsOf: "~0".utf8)
                case UInt8(ascii: "/"): bytes.append(contentsOf: "~1".utf8)
                default: bytes.append(byte)
                }
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Tells whether this points to the root.
    public var isRoot: Bool { tokens.isEmpty }

    /// The last token, nil for the root.
    public var last: String? { tokens.last }

    /// The pointer without its last token, nil for the root.
    public var parent: JSONPointer? {
        tokens.isEmpty ? nil : JSONPointer(tokens: Array(tokens.dropLast()))
    }

    /// The pointer to a member of the object that this points to.
    public func appending(_ token: String) -> JSONPointer {
        JSONPointer(tokens: tokens + [token])
    }

    /// The pointer to an item of the array that this points to.
    public func appending(_ index: Int) -> JSONPointer {
        appending(String(index))
    }

    /// The pointer that goes on along another from where this points to.
    public func appending(_ other: JSONPointer) -> JSONPointer {
        JSONPointer(tokens: tokens + other.tokens)
    }

    /// Tells whether another pointer is this one or one of its ancestors.
    public func hasPrefix(_ other: JSONPointer) -> Bool {
        tokens.count >= other.tokens.count && zip(tokens, other.tokens).allSatisfy { $0.isExactly($1) }
    }

    /// Tells whether two pointers have the same tokens, code point by code point.
    public static func == (left: JSONPointer, right: JSONPointer) -> Bool {
        left.tokens.count == right.tokens.count && left.hasPrefix(right)
    }

    /// Orders parents before children, indices by number before names, names by code points.
    public static func < (left: JSONPointer, right: JSONPointer) -> Bool {
        for (first, second) in zip(left.tokens, right.tokens) where !first.isExactly(second) {
            return Self.precedes(first, second)
        }
        return left.tokens.count < right.tokens.count
    }

    /// Feeds the tokens.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(tokens.count)
        for token in tokens { token.hashExactly(into: &hasher) }
    }

    /// The number that a token stands for as an array index: `0`, or digits without a leading zero.
    ///
    /// Source: RFC 6901 section 4
    package static func arrayIndex(_ token: String) -> Int? {
        isIndex(token) ? Int(token) : nil
    }

    private static func isIndex(_ token: String) -> Bool {
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        guard let first = token.utf8.first, token.utf8.allSatisfy({ digits.contains($0) }) else { return false }
        return first != UInt8(ascii: "0") || token.utf8.count == 1
    }

    private static func precedes(_ first: String, _ second: String) -> Bool {
        switch (isIndex(first), isIndex(second)) {
        case (true, false): return true
        case (false, true): return false
        case (true, true) where first.utf8.count != second.utf8.count: return first.utf8.count < second.utf8.count
        default: return first.utf8.lexicographicallyPrecedes(second.utf8)
        }
    }

    private static func unescaped(_ part: Substring.UTF8View.SubSequence) -> String? {
        guard part.contains(UInt8(ascii: "~")) else { return String(Substring(part)) }
        var bytes: [UInt8] = []
        var afterTilde = false
        for byte in part {
            switch (afterTilde, byte) {
            case (false, UInt8(ascii: "~")): afterTilde = true
            case (false, _): bytes.append(byte)
            case (true, UInt8(ascii: "0")), (true, UInt8(ascii: "1")):
                bytes.append(byte == UInt8(ascii: "0") ? UInt8(ascii: "~") : UInt8(ascii: "/"))
                afterTilde = false
            case (true, _): return nil
            }
        }
        return afterTilde ? nil : String(decoding: bytes, as: UTF8.self)
    }
}
