import Testing

@Suite("modifiers")
struct ModifierTests {
    @Test(
        "ignores case by simple case folding",
        arguments: [
            MatchingTests.Row("^(?i:abc)$", ["abc", "ABC", "aBc"], not: ["ab", "äbc"]),
            MatchingTests.Row("^(?i:a)b$", ["ab", "Ab"], not: ["aB", "AB"]),
            MatchingTests.Row("^(?i:a(?-i:b)c)$", ["abc", "AbC"], not: ["aBc"]),
            MatchingTests.Row("^(?i:[k-l])$", ["k", "K", "\u{212A}", "L"], not: ["m"]),
            MatchingTests.Row("^(?i:\\w)$", ["s", "\u{17F}", "\u{212A}"], not: ["é", "-"]),
            MatchingTests.Row("^(?i:\\W)$", ["-", "é"], not: ["\u{17F}", "\u{212A}", "s"]),
            MatchingTests.Row("^\\w$", ["s"], not: ["\u{17F}", "\u{212A}"]),
            MatchingTests.Row("(?i:\\b)\u{17F}", ["\u{17F}", "-\u{17F}"], not: ["a\u{17F}"]),
            MatchingTests.Row("a\\b\u{17F}", ["a\u{17F}"], not: ["a"]),
            MatchingTests.Row("^(?i:[^x])$", ["y", "Y"], not: ["x", "X"]),
            MatchingTests.Row("^(?i:\\u{1E9E})$", ["ß", "\u{1E9E}"], not: ["ss", "s"]),
            MatchingTests.Row("^(?i:σ)$", ["σ", "ς", "Σ"], not: ["s"]),
            MatchingTests.Row("^(?i:i)$", ["i", "I"], not: ["\u{130}", "\u{131}"]),
            MatchingTests.Row("^(?i:\u{130})$", ["\u{130}"], not: ["i", "I", "\u{131}"]),
            MatchingTests.Row("^(?i:\u{1FD3}\u{FB05})$", ["\u{390}\u{FB06}"], not: ["\u{1FD3}st"]),
            MatchingTests.Row("^(?i:\u{13A0})$", ["\u{13A0}", "\u{AB70}"], not: ["\u{13A1}"]),
            MatchingTests.Row("^(?i:\\p{Lu})$", ["A", "a", "é"], not: ["1"]),
            MatchingTests.Row("^(?i:\\P{Lu})$", ["A", "a", "1"], not: []),
            MatchingTests.Row("^(?i:[^\\P{Lu}])$", [], not: ["A", "a", "1"]),
            MatchingTests.Row("^(a)(?i:\\1)$", ["aa", "aA"], not: ["ab", "AA"]),
            MatchingTests.Row("^(?i:(\u{1F80}))(?i:\\1)$", ["\u{1F80}\u{1F88}"], not: ["\u{1F80}a"]),
        ]
    )
    func ignoreCase(row: MatchingTests.Row) throws { try MatchingTests.check(row) }

    @Test(
        "lets the dot take line terminators, and the anchors match at lines",
        arguments: [
            MatchingTests.Row("^(?s:.)$", ["\n", "a", "\u{2028}"], not: ["", "ab"]),
            MatchingTests.Row("^(?s:(?-s:.))$", ["a"], not: ["\n"]),
            MatchingTests.Row("(?m:^a$)", ["a", "b\na\nc", "a\r\n", "\u{2029}a"], not: ["ba", "ab"]),
            MatchingTests.Row("(?m:^)a$", ["a", "b\na"], not: ["ba", "a\n"]),
            MatchingTests.Row("(?m:(?-m:^)a$)", ["a\nb"], not: ["b\na"]),
            MatchingTests.Row("(?ms:^a.b$)", ["a\nb", "x\na-b\n"], not: ["a\nbc"]),
        ]
    )
    func dotAllAndMultiline(row: MatchingTests.Row) throws { try MatchingTests.check(row) }
}
