import InstanceGeneration
import Testing

struct ReservedPhoneNumbersTests {
    @Test("counts through the ranges and begins again")
    func numbers() {
        #expect(ReservedPhoneNumbers.number(0) == "447700900000")
        #expect(ReservedPhoneNumbers.number(999) == "447700900999")
        #expect(ReservedPhoneNumbers.number(1000) == "442079460000")
        #expect(ReservedPhoneNumbers.number(ReservedPhoneNumbers.count) == "447700900000")
        #expect(ReservedPhoneNumbers.number(-1) == "441632960999")
    }

    @Test("makes longer numbers only behind a whole reserved one")
    func longer() {
        #expect(ReservedPhoneNumbers.number(1, length: 15) == "447700900001000")
        #expect(ReservedPhoneNumbers.number(1, length: 11) == nil)
    }

    @Test(
        "knows what is reserved",
        arguments: [
            ("447700900123", true), ("+447700900123", true), ("0447700900123", true), ("447700900123000", true),
            ("44770090012", false), ("447700901123", false), ("918000123456", false), ("", false),
        ]
    )
    func contains(text: String, expected: Bool) {
        #expect(ReservedPhoneNumbers.contains(text) == expected)
    }
}
