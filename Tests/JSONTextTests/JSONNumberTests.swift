import JSONText
import Testing

@Suite("Numbers by exact decimal value")
struct JSONNumberTests {
    @Test(
        "takes a literal of the grammar only",
        arguments: [
            ("0", true), ("-0", true), ("10", true), ("0.0", true), ("1.5e10", true), ("1E-05", true), ("1e+0", true),
            ("", false), ("-", false), ("00", false), ("01", false), ("+1", false), (".1", false), ("1.", false),
            ("1e", false), ("1e+", false), ("1.e1", false), (" 1", false), ("1 ", false), ("1x", false), ("0x1", false),
            ("NaN", false), ("Infinity", false), ("--1", false), ("1,5", false), ("١", false),
        ]
    )
    func grammar(_ literal: String, _ isNumber: Bool) {
        #expect((JSONNumber(literal: literal) != nil) == isNumber)
    }

    @Test("keeps the literal")
    func literal() throws {
        #expect(try number("1.50E+01").literal == "1.50E+01")
        #expect(JSONNumber(-12).literal == "-12")
        #expect(JSONNumber(Int.min).literal == "-9223372036854775808")
    }

    @Test(
        "equals every form of the same value, with the same hash",
        arguments: [
            ("2", "2.0"), ("2", "20e-1"), ("2", "0.2E1"), ("0", "-0"), ("0", "0.000"), ("0", "0e999999999"),
            ("100", "1e2"), ("100", "1E+002"), ("100", "0.1e3"), ("100", "100.00e00"), ("-1.5", "-15e-1"),
            ("10.01", "1001e-2"), ("0.001", "1e-3"), ("0.0010", "0.01e-1"), ("1e400", "10e399"),
            ("1e400", "0.01e402"), ("1e999999999", "1000e999999996"), ("1e-999999999", "0.001e-999999996"),
            ("120.50", "1.205e2"), ("1e0", "1e-0"), ("1e00000000000000000000000000001", "10"),
            ("1e100000000000000000", "10e99999999999999999"), ("1e999999999999999999", "0.1e1000000000000000000"),
            ("1e-1000000000000000000", "10e-1000000000000000001"),
        ]
    )
    func equal(_ left: String, _ right: String) throws {
        try expectEqual(left, right)
    }

    @Test("equals every form of the same value beyond machine exponents")
    func equalHuge() throws {
        let power = "1" + String(repeating: "0", count: 41)
        let lessThree = String(repeating: "9", count: 40) + "7"
        try expectEqual("1e" + power, "1000e" + lessThree)
        try expectEqual("1e-" + lessThree, "1000e-" + power)
        try expectEqual("0.001e-" + lessThree, "1e-" + power)
    }

    /// Values from the lowest to the highest, no two equal.
    private static let ascending = [
        "-1e1000000000000000000000", "-1e999999999", "-1e400", "-10", "-9.5", "-9", "-1.5", "-1.49999999999999999999",
        "-1", "-1e-400", "-1e-999999999", "-1e-1000000000000000000000", "0", "1e-1000000000000000000000",
        "2e-1000000000000000000000", "1e-999999999999999999999", "1e-999999999", "1e-400", "0.1",
        "0.1000000000000000000001", "0.11", "0.9", "1", "1.000000000000000000000000000001", "1.5", "2", "9", "10", "11",
        "99", "100", "9007199254740992", "9007199254740993", "9223372036854775807", "9223372036854775808", "1e19",
        "1e308", "1e400", "1.0000000000000000001e400", "1e999999999", "2e999999999", "9.99e999999999999999999",
        "1e1000000000000000000000", "1e1000000000000000000001",
    ]

    @Test("orders values whatever their size", arguments: ascending.indices)
    func orders(_ position: Int) throws {
        let middle = try number(Self.ascending[position])
        for (index, literal) in Self.ascending.enumerated() {
            let other = try number(literal)
            #expect((middle < other) == (position < index), "\(middle) < \(other)")
            #expect((middle > other) == (position > index), "\(middle) > \(other)")
            #expect((middle == other) == (position == index), "\(middle) == \(other)")
        }
    }

    @Test(
        "tells integers",
        arguments: [
            ("0", true), ("-0.00", true), ("0e-5", true), ("1", true), ("2.0", true), ("20e-1", true), ("1.5e1", true),
            ("1e400", true), ("1.5e99999999999999999999", true), ("100e-2", true), ("0.5", false), ("1e-1", false),
            ("15e-2", false), ("1e-400", false), ("1.0000000000000000000000001", false),
            ("1e-99999999999999999999", false),
        ]
    )
    func isInteger(_ literal: String, _ isInteger: Bool) throws {
        #expect(try number(literal).isInteger == isInteger)
    }

    @Test(
        "converts to Int what fits",
        arguments: [
            ("0", 0), ("-0.0", 0), ("12", 12), ("-12.0", -12), ("1.2e3", 1200), ("1200e-2", 12),
            ("9223372036854775807", Int.max), ("-9223372036854775808", Int.min), ("9223372036854775808", nil),
            ("-9223372036854775809", nil), ("1e18", 1_000_000_000_000_000_000), ("1e19", nil), ("1e999999999", nil),
            ("0.5", nil), ("1e-1", nil), ("1e99999999999999999999", nil), ("0e99999999999999999999", 0),
        ] as [(String, Int?)]
    )
    func int(_ literal: String, _ int: Int?) throws {
        #expect(try number(literal).int == int)
    }

    @Test(
        "converts to the nearest Double",
        arguments: [
            ("0", 0), ("0.1", 0.1), ("-1.5e3", -1500), ("9007199254740993", 9_007_199_254_740_992),
            ("1e400", .infinity), ("-1e400", -.infinity), ("1e-400", 0),
        ] as [(String, Double)]
    )
    func double(_ literal: String, _ double: Double) throws {
        #expect(try number(literal).double == double)
    }

    @Test(
        "tells multiples exactly",
        arguments: [
            ("0", "3", true), ("0", "0", true), ("3", "0", false), ("9", "3", true), ("10", "3", false),
            ("-9", "3", true), ("9", "-3", true), ("1", "2", false), ("2", "4", false), ("4.5", "1.5", true),
            ("35", "1.5", false), ("0.3", "0.1", true), ("0.7", "0.1", true), ("19.99", "0.01", true),
            ("19.995", "0.01", false), ("0.0075", "0.0001", true), ("0.00751", "0.0001", false),
            ("0.1000000000", "0.1", true), ("0.1000000001", "0.1", false), ("1234567890.1", "0.1", true),
            ("1234567890.15", "0.1", false), ("1", "0.0000000001", true), ("0.12345678901", "0.0000000001", false),
            ("1e308", "0.123456789", false), ("12391239123", "5", false), ("12391239125", "5", true),
            ("1e400", "1", true), ("1e400", "3", false), ("3e400", "3", true), ("1e400", "1024", true),
            ("1e9", "1024", false), ("1e10", "1024", true), ("1e999999999", "0.5", true), ("1e999999999", "7", false),
            ("1", "1e-999999999", true), ("1e-999999999", "1", false), ("7e-999999998", "14e-999999999", true),
            ("1e99999999999999999999", "2", true), ("1e-99999999999999999999", "2", false),
            ("1e-99999999999999999998", "2e-99999999999999999999", true),
            ("1e-99999999999999999998", "3e-99999999999999999999", false),
            ("1e99999999999999999998", "1e99999999999999999999", false), ("2", "1e-99999999999999999999", true),
            ("9007199254740993", "2", false), ("18446744073709551616", "18446744073709551616", true),
            ("36893488147419103232", "18446744073709551616", true),
            ("36893488147419103233", "18446744073709551616", false),
            ("1e64", "18446744073709551616", true), ("1e63", "18446744073709551616", false),
            ("999999999999999999", "999999999999999999", true), ("9999999999999999990", "999999999999999999", true),
            ("9999999999999999999", "999999999999999998", false),
            ("152415787532388367501905199875019052100", "12345678901234567890", true),
            ("152415787532388367501905199875019052101", "12345678901234567890", false),
            ("1000000000000000000000000000000000000000", "0.00000000000000000000000000000000000003", false),
        ]
    )
    func multiples(_ dividend: String, _ divisor: String, _ isMultiple: Bool) throws {
        #expect(try number(dividend).isMultiple(of: number(divisor)) == isMultiple)
    }

    @Test("tells multiples of long numbers by all their digits")
    func longMultiples() throws {
        // (10^20 + 1) * (10^20 - 1) is 10^40 - 1.
        let factor = "100000000000000000001"
        let nines = String(repeating: "9", count: 40)
        #expect(try number(nines).isMultiple(of: number(factor)))
        #expect(try !number(nines.dropLast() + "8").isMultiple(of: number(factor)))
        // A hundred thousand nines in groups of forty are a multiple of forty nines, of any of its divisors, and no less.
        let long = String(repeating: nines, count: 2_500)
        #expect(try number(long).isMultiple(of: number(nines)))
        #expect(try number(long).isMultiple(of: number(factor)))
        #expect(try !number(long.dropLast() + "8").isMultiple(of: number(factor)))
        #expect(try number(long + "e-50000").isMultiple(of: number(nines + "e-50000")))
        let half = String(repeating: "9", count: 50_000)
        #expect(try number(long).isMultiple(of: number(half)))
        #expect(try !number(long.dropLast() + "8").isMultiple(of: number(half)))
        #expect(try !number("1e308").isMultiple(of: number("123456789e-300")))
        #expect(try number("123456789e1000000000").isMultiple(of: number("123456789e-1000000000")))
    }

    @Test(
        "keeps every short integer's literal, and no other form's",
        arguments: [
            "0", "-0", "1", "-1", "10", "999999999999999999", "-999999999999999999", "1000000000000000000",
            "9223372036854775807", "9223372036854775808", "-9223372036854775808", "123456789012345678901234567890",
            "1.0", "1e0", "-0.0", "0e5",
        ]
    )
    func parsedLiteral(_ literal: String) throws {
        let parsed = try #require(try JSONValue(parsing: "[\(literal)]").arrayValue?.first?.numberValue)
        #expect(parsed.literal == literal)
        #expect(try parsed == number(literal))
        #expect(try parsed.hashValue == number(literal).hashValue)
    }

    private func number(_ literal: some StringProtocol) throws -> JSONNumber {
        try #require(JSONNumber(literal: String(literal)))
    }

    private func expectEqual(_ left: String, _ right: String) throws {
        let (left, right) = (try number(left), try number(right))
        #expect(left == right)
        #expect(right == left)
        #expect(!(left < right) && !(right < left))
        #expect(left.hashValue == right.hashValue)
        #expect(left.isMultiple(of: right) && right.isMultiple(of: left))
    }
}
