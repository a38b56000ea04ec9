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

    @Test("has numbers of another country, one digit shorter")
    func american() {
        #expect(ReservedPhoneNumbers.american(7) == "12025550107")
        #expect(ReservedPhoneNumbers.american(199) == "12025550199")
        #expect(ReservedPhoneNumbers.american(-1) == "12025550199")
        #expect(ReservedPhoneNumbers.isAmerican("12025550107"))
        #expect(!ReservedPhoneNumbers.isAmerican("1202555010x"))
        #expect(!ReservedPhoneNumbers.isAmerican("120255501077"))
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
            ("12025550123", true), ("+12025550123", true), ("120255501234", false), ("12025550200", false),
        ]
    )
    func contains(text: String, expected: Bool) {
        #expect(ReservedPhoneNumbers.contains(text) == expected)
    }
}
