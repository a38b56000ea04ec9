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

    @Test("knows no neighbour of what has an exponent")
    func exponents() throws {
        let bound = try #require(JSONNumber(literal: "1e400"))
        #expect(DecimalNeighbours.above(bound, integer: false) == nil)
    }
}
