/// Division of whole numbers of any length by hand, in limbs of nine decimal digits.
///
/// Its time is the product of both lengths, over 81: a dividend of 100,000 digits and a divisor of 1,000 take a million
/// steps.
///
/// Source: Knuth, The Art of Computer Programming, volume 2, section 4.3.1, algorithm D
enum LongDivision {
    private static let base: UInt64 = 1_000_000_000
    private static let limbDigits = 9

    /// The remainder's digits without leading zeros, most significant first; none when nothing remains.
    ///
    /// The digits are values from 0 to 9, most significant first; the divisor's first one is not zero.
    static func remainder(of dividend: [UInt8], by divisor: [UInt8]) -> [UInt8] {
        let divisor = limbs(of: divisor)
        guard let top = divisor.first else { return [] }
        // Scaled so that the divisor's top limb is at least half of the base: a guessed quotient is then at most 2 off.
        let scale = base / (top + 1)
        let scaledDivisor = scaled(divisor, by: scale)
        var rest = [UInt64](repeating: 0, count: divisor.count + 1)
        for limb in scaled([0] + limbs(of: dividend), by: scale) {
            rest.removeFirst()
            rest.append(limb)
            reduce(&rest, by: scaledDivisor)
        }
        return digits(of: unscaled(rest, by: scale))
    }

    /// Takes a divisor from a number below base times it as often as it goes; limbs, most significant first.
    private static func reduce(_ rest: inout [UInt64], by divisor: [UInt64]) {
        let quotient = min((rest[0] * base + rest[1]) / divisor[0], base - 1)
        guard quotient > 0 else { return }
        var borrow: UInt64 = 0
        for position in divisor.indices.reversed() {
            let taken = divisor[position] * quotient + borrow
            let (low, high) = (taken % base, taken / base)
            let isShort = rest[position + 1] < low
            rest[position + 1] = rest[position + 1] + (isShort ? base : 0) - low
            borrow = high + (isShort ? 1 : 0)
        }
        var missing = Int64(borrow) - Int64(rest[0])
        rest[0] = 0
        // The guess was too high by as many as must be given back.
        while missing > 0 {
            var carry: UInt64 = 0
            for position in divisor.indices.reversed() {
                let sum = rest[position + 1] + divisor[position] + carry
                rest[position + 1] = sum % base
                carry = sum / base
            }
            missing -= Int64(carry)
        }
    }

    private static func limbs(of digits: [UInt8]) -> [UInt64] {
        var limbs: [UInt64] = []
        limbs.reserveCapacity(digits.count / limbDigits + 1)
        var limb: UInt64 = 0
        for (position, digit) in digits.enumerated() {
            limb = limb * 10 + UInt64(digit)
            guard (digits.count - 1 - position) % limbDigits == 0 else { continue }
            limbs.append(limb)
            limb = 0
        }
        return limbs
    }

    /// The product with a factor that leaves the count of limbs as it is.
    private static func scaled(_ limbs: [UInt64], by factor: UInt64) -> [UInt64] {
        var product = limbs
        var carry: UInt64 = 0
        for position in limbs.indices.reversed() {
            let part = limbs[position] * factor + carry
            product[position] = part % base
            carry = part / base
        }
        return product
    }

    private static func unscaled(_ limbs: [UInt64], by divisor: UInt64) -> [UInt64] {
        var rest: UInt64 = 0
        return limbs.map { limb in
            let part = rest * base + limb
            rest = part % divisor
            return part / divisor
        }
    }

    private static func digits(of limbs: [UInt64]) -> [UInt8] {
        var digits: [UInt8] = []
        for limb in limbs {
            var power = base / 10
            while power > 0 {
                digits.append(UInt8(limb / power % 10))
                power /= 10
            }
        }
        return Array(digits.drop { $0 == 0 })
    }
}
