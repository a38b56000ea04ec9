/// A JSON number that keeps its literal and compares by its exact decimal value.
///
/// `2.0`, `2` and `20e-1` are equal; `1e400` is a finite integer; `-0` equals `0`. Nothing is rounded, and an exponent
/// of any size costs no more than its digits.
///
/// Source: RFC 8259 section 6
public struct JSONNumber: Sendable {
    private let form: Form

    /// Most numbers are integers written in the shortest way: they need no text.
    private enum Form {
        case integer(Int)
        case literal(String)
    }

    /// The number as it was written.
    public var literal: String {
        switch form {
        case .integer(let value): String(value)
        case .literal(let text): text
        }
    }

    /// Reads a literal; nil when it is no JSON number.
    public init?(literal: String) {
        var copy = literal
        let isNumber = copy.withUTF8 { bytes in
            var scanner = JSONScanner(bytes: bytes)
            return (try? scanner.skipNumber()) != nil && scanner.offset == bytes.count  // the reason is not asked for
        }
        guard isNumber else { return nil }
        form = .literal(copy)
    }

    /// Makes the number of an integer.
    @inline(__always)
    public init(_ value: Int) {
        form = .integer(value)
    }

    /// Takes a literal that was scanned before.
    @inline(__always)
    init(scanned literal: String) {
        form = .literal(literal)
    }

    /// Tells whether the number has no fractional part, as `2.0` and `1e400` have none.
    public var isInteger: Bool {
        if case .integer = form { return true }
        return withDecimal { $0.isZero || $0.lastExponent >= DecimalExponent(0) }
    }

    /// The value when it is an integer within the range of `Int`.
    public var int: Int? {
        if case .integer(let value) = form { return value }
        return withDecimal { $0.int }
    }

    /// The nearest floating-point value; infinite beyond the range of `Double`.
    public var double: Double {
        switch form {
        case .integer(let value): Double(value)
        case .literal(let text): Double(text) ?? .nan
        }
    }

    /// Tells whether this is an integer times another number, exactly.
    ///
    /// Zero is a multiple of every number; no other number is a multiple of zero. Both numbers are taken without sign.
    ///
    /// Source: JSON Schema Validation 2020-12, section 6.2.1
    public func isMultiple(of other: JSONNumber) -> Bool {
        if case .integer(let dividend) = form, case .integer(let divisor) = other.form {
            return dividend == 0 || divisor != 0 && dividend.magnitude % divisor.magnitude == 0
        }
        return withDecimal { dividend in
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
        switch (left.form, right.form) {
        case (.integer(let left), .integer(let right)): left == right
        case (.literal(let left), .literal(let right)) where left.isExactly(right): true
        default: comparison(of: left, with: right) == .same
        }
    }

    /// Tells whether one value is below another.
    public static func < (left: JSONNumber, right: JSONNumber) -> Bool {
        if case .integer(let left) = left.form, case .integer(let right) = right.form { return left < right }
        return comparison(of: left, with: right) == .below
    }

    private static func comparison(of left: JSONNumber, with right: JSONNumber) -> Decimal.Comparison {
        left.withDecimal { left in right.withDecimal { right in left.comparison(with: right) } }
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
