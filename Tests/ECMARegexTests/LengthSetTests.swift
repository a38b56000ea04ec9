import Testing

@testable import ECMARegex

@Suite("LengthSet")
struct LengthSetTests {
    private static func multiples(of step: Int, upTo last: Int) -> LengthSet {
        LengthSet(merging: stride(from: 0, through: last, by: step).map { $0...$0 })
    }

    @Test("sums of few ranges and of many are cut at the cap")
    func sums() {
        let few = LengthSet(merging: [1...2, 10...10])
        #expect(few.sum(LengthSet(merging: [0...0, 5...5]), cap: 12).ranges == [1...2, 6...7, 10...10])
        // 0, 2 … 98 and 0, 2 … 98: the even lengths up to the cap.
        let even = Self.multiples(of: 2, upTo: 98)
        #expect(even.sum(even, cap: 130).ranges == stride(from: 0, through: 130, by: 2).map { $0...$0 })
        // Twos and threes make every length but 1.
        let sum = Self.multiples(of: 2, upTo: 300).sum(Self.multiples(of: 3, upTo: 300), cap: 191)
        #expect(sum.ranges == [0...0, 2...191])
    }

    @Test("parts leave a rest that the other set has")
    func parts() {
        let even = Self.multiples(of: 2, upTo: 98)
        #expect(even.parts(of: 9, leaving: Self.multiples(of: 3, upTo: 98)).ranges == [0...0, 6...6])
        #expect(
            LengthSet(merging: [0...4, 8...9]).parts(of: 10, leaving: LengthSet(merging: [1...2, 7...20])).ranges
                == [0...3, 8...9]
        )
        #expect(even.parts(of: 7, leaving: even).isEmpty)
    }
}
