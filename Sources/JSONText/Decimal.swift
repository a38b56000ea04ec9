/// The exact value of a number literal, read in place: its sign, its significant digits and their exponent.
///
/// The value is the digits, taken as an integer, times ten to the power of `lastExponent`. Neither the first nor the
/// last of the digits is zero, unless the value is zero.
struct Decimal {
    let isNegative: Bool
    let isZero: Bool
    /// The power of ten of the last significant digit.
    let lastExponent: DecimalExponent
    /// The significant digits.
    let digits: DecimalDigits

    enum Comparison {
        case below, same, above
    }

    /// Reads a literal that is known to be a JSON number.
    init(literal: UnsafeBufferPointer<UInt8>) {
        let mantissaEnd = literal.firstIndex { $0 | 0x20 == UInt8(ascii: "e") } ?? literal.count
        let mantissa = literal[..<mantissaEnd]
        let point = mantissa.firstIndex(of: UInt8(ascii: ".")) ?? mantissaEnd
        let nonzero = UInt8(ascii: "1")...UInt8(ascii: "9")
        guard let first = mantissa.firstIndex(where: nonzero.contains),
            let last = mantissa.lastIndex(where: nonzero.contains)
        else {
            isNegative = false
            isZero = true
            lastExponent = DecimalExponent(0)
            digits = DecimalDigits(bytes: literal[0..<0], point: nil)
            return
        }
        isNegative = literal.first == UInt8(ascii: "-")
        isZero = false
        digits = DecimalDigits(bytes: mantissa[first...last], point: first < point && point < last ? point : nil)
        let shift = last < point ? point - 1 - last : point - last
        lastExponent = DecimalExponent(written: literal[min(mantissaEnd + 1, literal.count)...], plus: shift)
    }

    /// The value when it is an integer within the range of `Int`.
    var int: Int? {
        guard !isZero else { return 0 }
        guard let zeros = lastExponent.int, zeros >= 0, digits.count + zeros <= 19 else { return nil }
        var value = 0
        for position in 0..<(digits.count + zeros) {
            let digit = position < digits.count ? Int(digits[position]) : 0
            let (product, overflows) = value.multipliedReportingOverflow(by: 10)
            let (sum, exceeds) = product.addingReportingOverflow(isNegative ? -digit : digit)
            guard !overflows, !exceeds else { return nil }
            value = sum
        }
        return value
    }

    func comparison(with other: Decimal) -> Comparison {
        switch (isZero, other.isZero) {
        case (true, true): return .same
        case (true, false): return other.isNegative ? .above : .below
        case (false, true): return isNegative ? .below : .above
        case (false, false): break
        }
        guard isNegative == other.isNegative else { return isNegative ? .below : .above }
        let (smaller, larger) = isNegative ? (other, self) : (self, other)
        let smallerExponent = smaller.lastExponent.adding(smaller.digits.count - 1)
        let largerExponent = larger.lastExponent.adding(larger.digits.count - 1)
        if smallerExponent != largerExponent { return smallerExponent < largerExponent ? .below : .above }
        return smaller.digits.comparison(with: larger.digits)
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(isNegative)
        hasher.combine(lastExponent)
        for position in 0..<digits.count { hasher.combine(digits[position]) }
    }

    /// Tells whether this is an integer times the divisor; signs do not count.
    ///
    /// The digits of neither end in zero. So where the divisor's exponent is above this one's, no power of ten can make
    /// up for it; else this is the digits and some zeros, divided digit by digit. Of the zeros only so many count as the
    /// divisor can have factors 2 or 5, which is less than four to a digit.
    func isMultiple(of divisor: Decimal) -> Bool {
        guard !isZero else { return true }
        guard !divisor.isZero, lastExponent >= divisor.lastExponent else { return false }
        let zeros = lastExponent.excess(over: divisor.lastExponent, atMost: 4 * divisor.digits.count)
        return digits.isMultiple(of: divisor.digits, followedByZeros: zeros)
    }
}
