/// A JSON number that keeps its literal and compares by its exact decimal value.
///
/// `2.0`, `2` and `20e-1` are equal; `1e400` is a finite integer; `-0` equals `0`. Nothing is rounded, and an exponent
/// of any size costs no more than its digits.
///
/// Source: RFC 8259 section 6
public struct JSONNumber: Sendable {
    /// The number as it was written.
    public let literal: String

    /// Reads a literal; nil when it is no JSON number.
    public init?(literal: String) {
        var copy = literal
        let isNumber = copy.withUTF8 { bytes in
            var scanner = JSONScanner(bytes: bytes)
            return (try? scanner.skipNumber()) != nil && scanner.offset == bytes.count  // the reason is not asked for
        }
        guard isNumber else { return nil }
        self.literal = copy
    }

    /// Makes the number of an integer.
    public init(_ value: Int) {
        literal = String(value)
    }

    /// Takes a literal that was scanned before.
    init(scanned literal: String) {
        self.literal = literal
    }

    /// Tells whether the number has no fractional part, as `2.0` and `1e400` have none.
    public var isInteger: Bool {
        withDecimal { $0.isZero || $0.lastExponent >= DecimalExponent(0) }
    }

    /// The value when it is an integer within the range of `Int`.
    public var int: Int? {
        withDecimal { $0.int }
    }

    /// The nearest floating-point value; infinite beyond the range of `Double`.
    public var double: Double {
        Double(literal) ?? .nan
    }

    /// Tells whether this is an integer times another number, exactly.
    ///
    /// Zero is a multiple of every number; no other number is a multiple of zero. Both numbers are taken without sign.
    ///
    /// Source: JSON Schema Validation 2020-12, section 6.2.1
    public func isMultiple(of other: JSONNumber) -> Bool {
        withDecimal { dividend in
            other.withDecimal { divisor in dividend.isMultiple(of: divisor) }
        }
    }

    func withDecimal<Result>(_ body: (Decimal) -> Result) -> Result {
        var copy = literal
        return copy.withUTF8 { body(Decimal(literal: $0)) }
    }
}

extension JSONNumber: Comparable {
    /// Tells whether two numbers have the same value.
    public static func == (left: JSONNumber, right: JSONNumber) -> Bool {
        left.literal.isExactly(right.literal)
            || left.withDecimal { left in right.withDecimal { right in left.comparison(with: right) == .same } }
    }

    /// Tells whether one value is below another.
    public static func < (left: JSONNumber, right: JSONNumber) -> Bool {
        left.withDecimal { left in right.withDecimal { right in left.comparison(with: right) == .below } }
    }
}

extension JSONNumber: Hashable {
    /// Feeds the value, not the literal.
    public func hash(into hasher: inout Hasher) {
        withDecimal { $0.hash(into: &hasher) }
    }
}

extension JSONNumber: ExpressibleByIntegerLiteral {
    /// Makes the number of an integer.
    public init(integerLiteral value: Int) {
        self.init(value)
    }
}

extension JSONNumber: CustomStringConvertible {
    /// The literal.
    public var description: String { literal }
}
