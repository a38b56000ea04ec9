/// A decimal number in digits of its own, as arithmetic needs it.
struct ExactDecimal {
    private(set) var isNegative: Bool
    /// The digits of the magnitude, values from 0 to 9, most significant first, without leading zeros; none for zero.
    private(set) var digits: [UInt8]
    /// The power of ten of the last digit.
    private(set) var exponent: Int

    init(isNegative: Bool, digits: [UInt8], exponent: Int) {
        self.isNegative = isNegative
        self.digits = Array(digits.drop { $0 == 0 })
        self.exponent = exponent
    }

    /// Takes a number over; nil when its exponent has more than 18 digits.
    init?(_ decimal: Decimal) {
        guard let exponent = decimal.lastExponent.int else { return nil }
        let digits = decimal.isZero ? [] : decimal.digits.array(followedByZeros: 0)
        self.init(isNegative: decimal.isNegative, digits: digits, exponent: exponent)
    }

    /// The same value with an exponent that is not above the present one; nil beyond a number of digits.
    func lowered(to exponent: Int, atMost bound: Int) -> ExactDecimal? {
        guard !digits.isEmpty else { return ExactDecimal(isNegative: false, digits: [], exponent: exponent) }
        let zeros = self.exponent - exponent
        guard zeros <= bound, digits.count + zeros <= bound else { return nil }
        let lowered = digits + [UInt8](repeating: 0, count: zeros)
        return ExactDecimal(isNegative: isNegative, digits: lowered, exponent: exponent)
    }

    /// The sum with a number of the same exponent.
    func sum(with other: ExactDecimal) -> ExactDecimal {
        guard isNegative != other.isNegative else {
            let total = Self.sum(of: digits, and: other.digits)
            return ExactDecimal(isNegative: isNegative, digits: total, exponent: exponent)
        }
        let (larger, smaller) = isMagnitudeBelow(other) ? (other, self) : (self, other)
        var difference = larger.digits
        DecimalDigits.subtract(Self.padded(smaller.digits, to: difference.count), from: &difference)
        return ExactDecimal(isNegative: larger.isNegative, digits: difference, exponent: exponent)
    }

    /// The product with a whole number.
    func product(with factor: Int) -> ExactDecimal {
        var total: [UInt8] = []
        // The multiplication of school, one digit of the factor at a time.
        for digit in String(factor.magnitude).utf8.map({ $0 - UInt8(ascii: "0") }) {
            total.append(0)
            var part = [UInt8](repeating: 0, count: digits.count + 1)
            var carry: UInt8 = 0
            for position in digits.indices.reversed() {
                let product = digits[position] * digit + carry
                part[position + 1] = product % 10
                carry = product / 10
            }
            part[0] = carry
            total = Self.sum(of: total, and: part)
        }
        return ExactDecimal(isNegative: isNegative != (factor < 0), digits: total, exponent: exponent)
    }

    /// What remains of this after taking away a number of the same exponent as often as it goes; the sign stays.
    func remainder(by divisor: ExactDecimal) -> ExactDecimal {
        let rest = LongDivision.remainder(of: digits, by: divisor.digits)
        return ExactDecimal(isNegative: isNegative, digits: rest, exponent: exponent)
    }

    /// The value with the other sign.
    var negated: ExactDecimal {
        ExactDecimal(isNegative: !isNegative, digits: digits, exponent: exponent)
    }

    /// The shortest plain literal, or one with an exponent where more than 20 zeros would have to be written.
    var literal: String {
        guard let last = digits.lastIndex(where: { $0 != 0 }) else { return "0" }
        let text = digits[...last].map { Character(Unicode.Scalar($0 + UInt8(ascii: "0"))) }
        let exponent = self.exponent + digits.count - 1 - last
        let sign = isNegative ? "-" : ""
        let whole = text.count + exponent
        switch exponent {
        case 0...20: return sign + String(text) + String(repeating: "0", count: exponent)
        case ..<0 where whole > 0: return sign + String(text[..<whole]) + "." + String(text[whole...])
        case ..<0 where whole >= -20: return sign + "0." + String(repeating: "0", count: -whole) + String(text)
        default: return sign + String(text) + "e\(exponent)"
        }
    }

    private func isMagnitudeBelow(_ other: ExactDecimal) -> Bool {
        digits.count == other.digits.count
            ? digits.lexicographicallyPrecedes(other.digits) : digits.count < other.digits.count
    }

    private static func sum(of left: [UInt8], and right: [UInt8]) -> [UInt8] {
        var total = [0] + padded(left, to: right.count)
        let other = padded(right, to: total.count)
        var carry: UInt8 = 0
        for position in total.indices.reversed() {
            let sum = total[position] + other[position] + carry
            total[position] = sum % 10
            carry = sum / 10
        }
        return total
    }

    private static func padded(_ digits: [UInt8], to count: Int) -> [UInt8] {
        [UInt8](repeating: 0, count: max(0, count - digits.count)) + digits
    }
}
