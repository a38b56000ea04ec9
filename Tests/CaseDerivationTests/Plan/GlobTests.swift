import CaseDerivation
import Testing

struct GlobTests {
    @Test(
        "matches whole ids",
        arguments: [
            ("create-brand/*", "create-brand/body/brand_name/max-length/above", true),
            ("*/max-length/*", "create-brand/body/brand_name/max-length/above", true),
            ("*/above", "create-brand/body/brand_name/max-length/above", true),
            ("create-brand", "create-brand/body", false), ("a?c", "abc", true), ("a?c", "ac", false),
            ("*", "", true), ("", "", true), ("a*b*c", "a-b-b-c", true), ("a*b*c", "a-c", false),
        ]
    )
    func matches(pattern: String, text: String, expected: Bool) {
        #expect(Glob(pattern).matches(text) == expected)
    }
}
