import Testing

@testable import JSONSchema

@Suite("coverage")
struct CoverageTests {
    @Test("holds what was marked, in any order, and nothing else")
    func marks() {
        var coverage = Coverage()
        for position in [3, 0, 1, 3] { coverage.mark(position) }
        #expect((0..<6).map(coverage.contains) == [true, true, false, true, false, false])
    }

    @Test("merges with another")
    func merging() {
        var first = Coverage()
        first.mark(0)
        var second = Coverage()
        second.mark(0)
        second.mark(1)
        second.mark(4)
        first.merge(second)
        #expect((0..<6).map(first.contains) == [true, true, false, false, true, false])
        second.markEverything()
        first.merge(second)
        #expect(first.contains(100))
    }
}
