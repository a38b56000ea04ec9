/// A power of ten of any size.
///
/// Exponents below 10^18, all that occur in earnest, are machine integers and allocate nothing; others keep their digits.
struct DecimalExponent: Hashable, Comparable {
    /// The exponent, when its magnitude is below 10^18.
    let int: Int?
    private let isNegative: Bool
    /// The magnitude's digits, most significant first, when it is not below 10^18.
    private let digits: [UInt8]

    private static let intDigits = 18
    private static let intBound = 1_000_000_000_000_000_000

    init(_ value: Int) {
        isNegative = value < 0
        if value.magnitude < UInt(Self.intBound) {
            int = value
            digits = []
        } else {
            int = nil
            digits = Self.digits(of: value.magnitude)
        }
    }

    /// Reads what stands behind the `e` of a literal, nothing for no exponent, and adds a shift below 10^17 to it.
    init(written: Slice<UnsafeBufferPointer<UInt8>>, plus shift: Int) {
        let isNegative = written.first == UInt8(ascii: "-")
        let digits = written.drop { !(UInt8(ascii: "1")...UInt8(ascii: "9")).contains($0) }
        if digits.count <= Self.intDigits {
            let magnitude = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
            self.init((isNegative ? -magnitude : magnitude) + shift)
        } else {
            let huge = DecimalExponent(isNegative: isNegative, digits: digits.map { $0 - UInt8(ascii: "0") })
            self = huge.adding(shift)
        }
    }

    /// Takes digits without leading zeros.
    private init(isNegative: Bool, digits: [UInt8]) {
        if digits.count <= Self.intDigits {
            let magnitude = digits.reduce(0) { $0 * 10 + Int($1) }
            self.init(isNegative ? -magnitude : magnitude)
        } else {
            self.init(hugeDigits: digits, isNegative: isNegative)
        }
    }

    private init(hugeDigits: [UInt8], isNegative: Bool) {
        int = nil
        self.isNegative = isNegative
        digits = hugeDigits
    }

    /// The exponent moved by a number below 10^17.
    func adding(_ shift: Int) -> DecimalExponent {
        guard shift != 0 else { return self }
        if let int { return DecimalExponent(int + shift) }
        // The magnitude exceeds every shift, so the sign stays.
        var total = [0] + digits
        let change = Self.padded(Self.digits(of: shift.magnitude), to: total.count)
        if (shift < 0) == isNegative {
            Self.add(change, to: &total)
        } else {
            DecimalDigits.subtract(change, from: &total)
        }
        return DecimalExponent(isNegative: isNegative, digits: Array(total.drop { $0 == 0 }))
    }

    /// By how much this exceeds another that is not above it, or the bound where it exceeds it by more.
    func excess(over other: DecimalExponent, atMost bound: Int) -> Int {
        if let int, let otherInt = other.int { return min(int - otherInt, bound) }
        // One of them is at least 10^18 from zero: beyond every bound, unless both are on that side.
        guard isNegative == other.isNegative else { return bound }
        let (larger, smaller) = isNegative ? (other, self) : (self, other)
        var difference = larger.magnitudeDigits
        DecimalDigits.subtract(Self.padded(smaller.magnitudeDigits, to: difference.count), from: &difference)
        let significant = difference.drop { $0 == 0 }
        guard significant.count <= Self.intDigits else { return bound }
        return min(significant.reduce(0) { $0 * 10 + Int($1) }, bound)
    }

    static func < (left: DecimalExponent, right: DecimalExponent) -> Bool {
        if let left = left.int, let right = right.int { return left < right }
        guard left.isNegative == right.isNegative else { return left.isNegative }
        let (smaller, larger) = left.isNegative ? (right, left) : (left, right)
        // A machine integer has no digits here, which makes its magnitude the smaller one.
        guard smaller.digits.count == larger.digits.count else { return smaller.digits.count < larger.digits.count }
        return smaller.digits.lexicographicallyPrecedes(larger.digits)
    }

    private var magnitudeDigits: [UInt8] {
        int.map { Self.digits(of: $0.magnitude) } ?? digits
    }

    private static func digits(of magnitude: UInt) -> [UInt8] {
        String(magnitude).utf8.map { $0 - UInt8(ascii: "0") }
    }

    private static func padded(_ digits: [UInt8], to count: Int) -> [UInt8] {
        [UInt8](repeating: 0, count: count - digits.count) + digits
    }

    private static func add(_ digits: [UInt8], to total: inout [UInt8]) {
        var carry: UInt8 = 0
        for position in total.indices.reversed() {
            let sum = total[position] + digits[position] + carry
            total[position] = sum % 10
            carry = sum / 10
        }
    }
}
