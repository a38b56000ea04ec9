import Testing

@testable import Conformance

@Suite("ByteNeedles")
struct ByteNeedlesTests {
    let needles = ByteNeedles(["abc", "", "bc", "abcd"].map { Array($0.utf8) })

    @Test(
        "finds the leftmost needle, the first of those that begin there",
        arguments: [
            ("xxabcdx", 0, 0, 2), ("xbcabc", 0, 2, 1), ("xbcabc", 2, 0, 3), ("abbc", 0, 2, 2), ("abc", 0, 0, 0),
        ]
    )
    func finds(text: String, start: Int, number: Int, index: Int) {
        let found = needles.first(in: Array(text.utf8), from: start)
        #expect(found?.number == number)
        #expect(found?.index == index)
    }

    @Test("finds a needle of one byte, at the end too, and in texts as in bytes")
    func oneByte() {
        let needles = ByteNeedles(["z", "ab"].map { Array($0.utf8) })
        #expect(needles.first(in: Array("aczb".utf8))?.index == 2)
        #expect(needles.first(in: Array("acz".utf8))?.index == 2)
        #expect(needles.first(in: "acab")?.number == 1)
        #expect(needles.first(in: "aacb") == nil)
        #expect(needles.first(in: "") == nil)
    }

    @Test("finds nothing beyond the end", arguments: ["", "ab", "xab", "b"])
    func nothing(text: String) {
        #expect(needles.first(in: Array(text.utf8)) == nil)
        #expect(needles.first(in: Array("abc".utf8), from: 3) == nil)
        #expect(ByteNeedles([]).first(in: Array(text.utf8)) == nil)
    }
}
