import CaseDerivation
import Testing

@Suite("Alteration")
struct AlterationTests {
    @Test(
        "makes a right value wrong while it keeps its look",
        arguments: [
            (Alteration.throughout, "aZ9-x", "bA0-y"),
            // Behind these lies padding: a reader may do without it, and without the bits before it.
            (.lastCharacter, "Basic YWRtaW46YQ==", "Basic YWRtaW46ZQ=="), (.truncated, "YWRtaW46YWI=", "YWRtaW46YW"),
            (.extended, "YWRtaW46YWI=", "YWRtaW46YWI0"),
            (.lastCharacter, "aZ9-x-", "aZ9-y-"),
            (.firstCharacter, "-aZ9", "-bZ9"),
            (.letterCase, "aZ9", "Az9"),
            (.letterCase, "123", "234"),
            (.truncated, "abc", "ab"),
            (.truncated, "a", "b"),
            (.extended, "abc", "abc0"),
            (.lineFeed, "abc", "abc\n"),
            (.hyphenated, "abcd", "ab-d"),
            (.wildcardEnd, "48900", "4890_"),
            (.wildcardEnd, "4890_", "4890_0"),
            (.throughout, "--", "--0"),
            (.lastCharacter, "", "0"),
        ]
    )
    func applied(alteration: Alteration, text: String, expected: String) {
        #expect(alteration.applied(to: text) == expected)
    }
}
