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
        #expect(ReservedPhoneNumbers.american(199) == "12125550199")
        #expect(ReservedPhoneNumbers.american(1000) == "12025550100")
        #expect(ReservedPhoneNumbers.american(-1) == "18085550199")
        #expect(ReservedPhoneNumbers.isAmerican("12025550107"))
        #expect(!ReservedPhoneNumbers.isAmerican("1202555010x"))
        #expect(!ReservedPhoneNumbers.isAmerican("120255501077"))
    }

    @Test("has numbers of a country that has them in any length")
    func german() {
        #expect(ReservedPhoneNumbers.german(901, length: 12) == "493023125901")
        #expect(ReservedPhoneNumbers.german(901, length: 15) == "493023125000901")
        #expect(ReservedPhoneNumbers.german(1_000_901, length: 12) == "493023125902")
        #expect(ReservedPhoneNumbers.german(901, length: 11) == nil)
        #expect(ReservedPhoneNumbers.german(1, length: 40) == "493023125" + String(repeating: "0", count: 30) + "1")
        #expect(ReservedPhoneNumbers.isGerman("493023125000901"))
        #expect(!ReservedPhoneNumbers.isGerman("49302312500"))
        #expect(!ReservedPhoneNumbers.isGerman("493023124000901"))
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
            ("493023125000", true), ("493023125000901", true), ("493023126000", false),
        ]
    )
    func contains(text: String, expected: Bool) {
        #expect(ReservedPhoneNumbers.contains(text) == expected)
    }
}
