import JSONText
import Testing

@Suite("Exact arithmetic")
struct JSONArithmeticTests {
    @Test(
        "adds and subtracts without rounding",
        arguments: [
            ("0.3", "0.1", "0.4", "0.2"), ("0.1", "0.2", "0.3", "-0.1"), ("0", "0", "0", "0"), ("-0", "5", "5", "-5"),
            ("5", "-5", "0", "10"), ("-5", "-7", "-12", "2"), ("99", "1", "100", "98"),
            ("100", "0.01", "100.01", "99.99"),
            ("1e3", "1", "1001", "999"), ("1.50", "1.5", "3", "0"), ("1e21", "0", "1e21", "1e21"),
            ("9223372036854775807", "1", "9223372036854775808", "9223372036854775806"),
            ("-9223372036854775808", "1", "-9223372036854775807", "-9223372036854775809"),
            ("1e-25", "1e-26", "11e-26", "9e-26"), ("0.00000000000000000001", "0", "1e-20", "1e-20"),
            ("1e400", "1e400", "2e400", "0"), ("1e999999999999", "2e999999999999", "3e999999999999", "-1e999999999999"),
            ("100000000000000000000000", "1", "100000000000000000000001", "99999999999999999999999"),
            ("0", "1e999999999999", "1e999999999999", "-1e999999999999"),
        ]
    )
    func sums(_ left: String, _ right: String, _ sum: String, _ difference: String) throws {
        let (left, right) = (try number(left), try number(right))
        #expect(try left.adding(right) == number(sum))
        #expect(try right.adding(left) == number(sum))
        #expect(try left.subtracting(right) == number(difference))
    }

    @Test(
        "writes results in the shortest plain form",
        arguments: [
            ("0.3", "0.1", "0.4"), ("0.9", "0.1", "1"), ("-0.5", "0.4", "-0.1"), ("1e2", "1", "101"), ("1", "-1", "0"),
            ("5e19", "5e19", "100000000000000000000"), ("5e20", "5e20", "1e21"), ("12.5", "0.25", "12.75"),
            ("1e-19", "0", "0.0000000000000000001"), ("1e-30", "1e-30", "2e-30"),
        ]
    )
    func literals(_ left: String, _ right: String, _ literal: String) throws {
        #expect(try number(left).adding(number(right))?.literal == literal)
    }

    @Test(
        "multiplies by whole numbers",
        arguments: [
            ("0.1", 3, "0.3"), ("-1.5", 2, "-3"), ("2.5", -4, "-10"), ("7", 0, "0"), ("0", 7, "0"),
            ("123456789012345678901234567890", 9, "1111111101111111110111111111010"), ("1e400", 12, "12e400"),
            ("0.01", 9_999, "99.99"), ("1", Int.min, "-9223372036854775808"),
        ]
    )
    func products(_ left: String, _ factor: Int, _ product: String) throws {
        #expect(try number(left).multiplied(by: factor) == number(product))
    }

    @Test(
        "leaves the remainder of a division, with the sign of the dividend",
        arguments: [
            ("7", "3", "1"), ("-7", "3", "-1"), ("7", "-3", "1"), ("0.35", "0.1", "0.05"), ("0.3", "0.1", "0"),
            ("1", "3", "1"), ("100", "0.7", "0.6"), ("1e30", "7", "1"), ("0", "3", "0"),
            ("123456789012345678901234567890", "1000000000000000000000", "12345678901234567890"),
            // The first guess of the quotient is one too high here.
            ("499999999999999997000000002", "500000000999999999", "0"),
            ("499999999999999997000000007", "500000000999999999", "5"),
            ("10000000000000000000000000000000000000000", "99999999999999999999", "1"),
        ]
    )
    func remainders(_ dividend: String, _ divisor: String, _ remainder: String) throws {
        #expect(try number(dividend).remainder(dividingBy: number(divisor)) == number(remainder))
    }

    @Test("refuses what has no value, or would fill the memory")
    func refuses() throws {
        #expect(try number("1").remainder(dividingBy: number("0.0")) == nil)
        #expect(try number("1e100000000").adding(number("1")) == nil)
        #expect(try number("1").subtracting(number("1e-100000000")) == nil)
        #expect(try number("1e1000000000000000000000").adding(number("1")) == nil)
        #expect(try number("1e99999").adding(number("1")) != nil)
        #expect(try number("1e100000").adding(number("1")) == nil)
    }

    private func number(_ literal: String) throws -> JSONNumber {
        try #require(JSONNumber(literal: literal))
    }
}
