import JSONText
import Testing

@Suite("Excerpt")
struct ExcerptTests {
    @Test("shows what has at most 120 code points as it is")
    func short() {
        #expect(Excerpt.of(["a": 1]) == #"{"a":1}"#)
        let text = String(repeating: "e\u{301}", count: 60)
        #expect(Excerpt.of(text) == text)
    }

    @Test("cuts what is longer and tells its length")
    func long() {
        #expect(
            Excerpt.of(String(repeating: "é", count: 121)) == String(repeating: "é", count: 120) + "… (121 code points)"
        )
    }
}
