import InstanceGeneration
import Testing

struct MaskingTests {
    @Test(
        "tells placeholders from letters",
        arguments: [
            ("91953XXXXX92", true), ("xxxxx6913850xxxx", true), ("4XXb", true), ("[email protected]", true),
            ("Bigbasket", false), ("X-ray", false), ("foxx", false), ("exxon", false), ("", false),
        ]
    )
    func isMasked(text: String, expected: Bool) {
        #expect(Masking.isMasked(text) == expected)
    }

    @Test("fills placeholders with hexadecimal digits, digits, letters")
    func fillings() {
        #expect(Masking.fillings(of: "12XXX9") == ["12a1b9", "121239", "12abc9"])
        #expect(Masking.fillings(of: "plain") == ["plain"])
        #expect(Masking.fillings(of: "[email protected]") == ["someone@example.com"])
    }

    @Test("takes no description for a value")
    func descriptions() {
        #expect(Masking.fillings(of: "<8 character alphanumeric>") == [])
    }
}
