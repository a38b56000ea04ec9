/// The significant digits of a number literal, most significant first, read in place.
struct DecimalDigits {
    private let bytes: Slice<UnsafeBufferPointer<UInt8>>
    /// How many digits stand before the point; all of them when no point stands between.
    private let beforePoint: Int
    let count: Int

    /// Takes digits with at most one point between them.
    init(bytes: Slice<UnsafeBufferPointer<UInt8>>, point: Int?) {
        self.bytes = bytes
        beforePoint = point.map { $0 - bytes.startIndex } ?? bytes.count
        count = point == nil ? bytes.count : bytes.count - 1
    }

    /// The digit at a position, 0 to 9.
    subscript(position: Int) -> UInt8 {
        let offset = position < beforePoint ? position : position + 1
        return bytes[bytes.startIndex + offset] - UInt8(ascii: "0")
    }

    /// Compares the digits as fractions behind the same point.
    func comparison(with other: DecimalDigits) -> Decimal.Comparison {
        for position in 0..<min(count, other.count) where self[position] != other[position] {
            return self[position] < other[position] ? .below : .above
        }
        return count == other.count ? .same : count < other.count ? .below : .above
    }

    /// Tells whether the integer of these digits and some zeros is a multiple of the integer of other digits.
    func isMultiple(of divisor: DecimalDigits, followedByZeros zeros: Int) -> Bool {
        // 18 digits: ten times a remainder and a digit more still fit into 64 bits.
        guard divisor.count <= 18 else {
            let dividend = array(followedByZeros: zeros)
            return LongDivision.remainder(of: dividend, by: divisor.array(followedByZeros: 0)).isEmpty
        }
        var modulus: UInt64 = 0
        for position in 0..<divisor.count { modulus = modulus * 10 + UInt64(divisor[position]) }
        var remainder: UInt64 = 0
        for position in 0..<count { remainder = (remainder * 10 + UInt64(self[position])) % modulus }
        for _ in 0..<zeros where remainder != 0 { remainder = remainder * 10 % modulus }
        return remainder == 0
    }

    /// The digits, followed by zeros, as values from 0 to 9.
    func array(followedByZeros zeros: Int) -> [UInt8] {
        var digits = [UInt8](repeating: 0, count: count + zeros)
        for position in 0..<count { digits[position] = self[position] }
        return digits
    }

    /// Subtracts digits from digits of the same count that are no smaller.
    static func subtract(_ digits: [UInt8], from total: inout [UInt8]) {
        var borrow: UInt8 = 0
        for position in total.indices.reversed() {
            let taken = digits[position] + borrow
            borrow = total[position] < taken ? 1 : 0
            total[position] = total[position] + 10 * borrow - taken
        }
    }
}
