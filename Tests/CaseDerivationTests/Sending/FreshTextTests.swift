import Testing

@testable import CaseDerivation

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

    @Test("puts a word of seven letters behind", arguments: [(UInt64(0), "Ann aaaaaaa"), (27, "Ann aaaaabb")])
    func word(number: UInt64, expected: String) {
        #expect(FreshText.text("Ann", wordNumbered: number) == expected)
    }

    @Test("puts a number where nine zeros stand")
    func numbered() {
        #expect(FreshText.text("images/1000000000.png", numbered: 12) == "images/1000000012.png")
        #expect(FreshText.text("plain", numbered: 12) == "plain")
    }
}
