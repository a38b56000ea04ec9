import InstanceGeneration
import Testing

struct HarmlessTextTests {
    @Test(
        "replaces hosts, domains and phone numbers that somebody may own",
        arguments: [
            ("https://i.pinimg.com/736x/5720ef03c.jpg", "https://www.example.com/736x/5720ef03c.jpg"),
            ("write to john@tata.com today", "write to john@example.com today"),
            ("https://www.example.com/a", "https://www.example.com/a"),
            ("United States (US)", "United States (US)"),
            ("447700900123", "447700900123"),
        ]
    )
    func harmless(text: String, expected: String) {
        #expect(HarmlessText.harmless(text) == expected)
    }

    @Test("puts a reserved number in the place of any other")
    func phoneNumbers() {
        let text = HarmlessText.harmless("918000123456")
        #expect(text.utf8.count == 12)
        #expect(ReservedPhoneNumbers.contains(text))
    }

    @Test(
        "finds what could reach a person",
        arguments: [
            ("918000123456", ["918000123456"]), ("+918000123456", ["+918000123456"]), ("447700900001", []),
            ("a@tata.com", ["a@tata.com"]), ("a@mail.example.org", []), ("https://evil.test/", ["https://evil.test/"]),
            ("https://user@example.com:80/x", []), ("2600", []), ("notexample.com", []),
            ("a@notexample.com", ["a@notexample.com"]),
        ]
    )
    func reachable(text: String, expected: [String]) {
        #expect(HarmlessText.reachable(in: text) == expected)
    }
}
