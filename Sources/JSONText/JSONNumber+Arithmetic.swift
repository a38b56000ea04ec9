/// Exact arithmetic: nothing is rounded, and what cannot be written out within bounds is refused.
extension JSONNumber {
    /// The most digits that a number may take in arithmetic: `1e100000000 + 1` would fill the memory.
    public static let maximumArithmeticDigits = 100_000

    /// The sum; nil when it takes more than `maximumArithmeticDigits` to write both numbers beneath each other.
    public func adding(_ other: JSONNumber) -> JSONNumber? {
        combined(with: other) { $0.sum(with: $1) }
    }

    /// The difference; nil when it takes more than `maximumArithmeticDigits` to write both numbers beneath each other.
    public func subtracting(_ other: JSONNumber) -> JSONNumber? {
        combined(with: other) { $0.sum(with: $1.negated) }
    }

    /// The product with a whole number; nil when the number has more than `maximumArithmeticDigits`.
    public func multiplied(by factor: Int) -> JSONNumber? {
        guard let number = exact, number.digits.count <= Self.maximumArithmeticDigits else { return nil }
        return JSONNumber(number.product(with: factor))
    }

    /// What remains of this after taking away another number as often as it goes, with the sign of this.
    ///
    /// So a number less its remainder is the next multiple towards zero. Nil for a divisor of zero, and when it takes
    /// more than `maximumArithmeticDigits` to write both numbers beneath each other.
    public func remainder(dividingBy divisor: JSONNumber) -> JSONNumber? {
        guard divisor != 0 else { return nil }
        return combined(with: divisor) { $0.remainder(by: $1) }
    }

    private var exact: ExactDecimal? {
        withDecimal { ExactDecimal($0) }
    }

    private init(_ exact: ExactDecimal) {
        let literal = exact.literal
        self = Int(literal).map(JSONNumber.init(_:)) ?? JSONNumber(scanned: literal)
    }

    /// Brings two numbers to the same exponent and calculates.
    private func combined(
        with other: JSONNumber,
        _ operation: (ExactDecimal, ExactDecimal) -> ExactDecimal
    ) -> JSONNumber? {
        guard let left = exact, let right = other.exact else { return nil }
        let exponents = [left, right].filter { !$0.digits.isEmpty }.map(\.exponent)
        let exponent = exponents.min() ?? 0
        guard let left = left.lowered(to: exponent, atMost: Self.maximumArithmeticDigits),
            let right = right.lowered(to: exponent, atMost: Self.maximumArithmeticDigits)
        else { return nil }
        return JSONNumber(operation(left, right))
    }
}
