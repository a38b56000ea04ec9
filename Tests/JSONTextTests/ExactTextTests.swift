import JSONText
import Testing

@Suite("Exact texts")
struct ExactTextTests {
    @Test(
        "equal only byte by byte",
        arguments: [
            ("", "", true), ("a", "a", true), ("a", "b", false), ("a", "aa", false), ("\u{E9}", "e\u{301}", false),
            ("\u{212B}", "\u{C5}", false), ("\u{1F600}", "\u{1F600}", true), ("\r\n", "\n", false),
            ("a long text that lies on the heap 1", "a long text that lies on the heap 2", false),
        ]
    )
    func equality(_ left: String, _ right: String, _ same: Bool) {
        #expect((ExactText(left) == ExactText(right)) == same)
        #expect(left.isExactly(right) == same)
        #expect(Set([ExactText(left), ExactText(right)]).count == (same ? 1 : 2))
    }

    @Test("order by code points")
    func order() {
        let ascending = ["", "Z", "a", "aa", "e\u{301}", "\u{E9}", "\u{FFFD}", "\u{10000}"]
        #expect(ascending.map(ExactText.init).reversed().sorted().map(\.text) == ascending)
    }
}
