import CaseDerivation
import Testing

struct FreshTextTests {
    @Test(
        "replaces the end and keeps the length in code points",
        arguments: [
            ("Bigbasket Grocery", UInt64(7), "Bigbaske000000007"), ("abc", 1234, "234"), ("", 5, ""),
            ("ééééééééééé", 12, "éé000000012"), ("0123456789", 1_234_567_890, "0234567890"),
        ]
    )
    func text(own: String, number: UInt64, expected: String) {
        #expect(FreshText.text(own, number: number) == expected)
    }
}
