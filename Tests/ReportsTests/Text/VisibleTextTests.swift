import Testing

@testable import Reports

@Suite("VisibleText")
struct VisibleTextTests {
    @Test(
        "shows what XML 1.0 does not allow",
        arguments: [
            ("a\u{0}b", #"a\u{0000}b"#),
            ("\u{1B}[31m", #"\u{001B}[31m"#),
            ("\u{FFFE}\u{FFFF}", #"\u{FFFE}\u{FFFF}"#),
            ("\u{7F}\u{85}", #"\u{007F}\u{0085}"#),
            ("tab\tline\nreturn\r", "tab\tline\nreturn\r"),
            ("é中😀", "é中😀"),
        ]
    )
    func text(text: String, expected: String) {
        #expect(VisibleText.of(text) == expected)
        #expect(VisibleText.of(Array(text.utf8)) == expected)
    }

    @Test("shows bytes that are no UTF-8 and keeps the others")
    func bytes() {
        #expect(VisibleText.of([0x61, 0xFF, 0xC3, 0xA9, 0xE4, 0xB8, 0x62]) == #"a\x{FF}é\x{E4}\x{B8}b"#)
    }

    @Test("a long body is cut and its size told")
    func cut() {
        #expect(VisibleText.of([UInt8](repeating: 0x61, count: 10), limit: 4) == "aaaa… (10 bytes in all)")
    }
}
