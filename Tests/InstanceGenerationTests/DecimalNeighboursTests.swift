import InstanceGeneration
import JSONText
import Testing

struct DecimalNeighboursTests {
    @Test(
        "steps by one for integers and by one more decimal place for numbers",
        arguments: [
            ("5", true, "4", "6"), ("0", false, "-0.1", "0.1"), ("1.5", false, "1.49", "1.51"),
            ("-0.5", false, "-0.51", "-0.49"), ("-1", true, "-2", "0"),
        ]
    )
    func neighbours(bound: String, integer: Bool, below: String, above: String) throws {
        let bound = try #require(JSONNumber(literal: bound))
        #expect(DecimalNeighbours.below(bound, integer: integer)?.literal == below)
        #expect(DecimalNeighbours.above(bound, integer: integer)?.literal == above)
    }

    @Test(
        "steps from multiple to multiple",
        arguments: [
            ("0.01", "9999.99", "9999.98", "10000.00"), ("6", "10", "6", "12"), ("6", "12", "6", "18"),
            ("0.5", "0", "-0.5", "0.5"), ("3", "-4", "-6", "-3"), ("1.5", "100", "99.0", "100.5"),
        ]
    )
    func multiples(step: String, bound: String, below: String, above: String) throws {
        let step = try #require(JSONNumber(literal: step))
        let edge = try #require(JSONNumber(literal: bound))
        let found = try #require(DecimalNeighbours.multiples(of: step, around: edge))
        #expect(found.below.literal == below)
        #expect(found.above.literal == above)
    }

    @Test("knows no neighbour beyond the largest integer")
    func largest() {
        #expect(DecimalNeighbours.above(JSONNumber(Int.max), integer: true) == nil)
        #expect(DecimalNeighbours.below(JSONNumber(Int.min), integer: true) == nil)
    }

    @Test("knows no neighbour of what has an exponent")
    func exponents() throws {
        let bound = try #require(JSONNumber(literal: "1e400"))
        #expect(DecimalNeighbours.above(bound, integer: false) == nil)
    }
}
