import Testing

@testable import MockServer

@Suite("The date of a timestamp")
struct CalendarDayTests {
    @Test(
        "is counted in days since 1970 in the timestamp's own offset",
        arguments: [
            ("1970-01-01T00:00:00Z", 0, 0), ("1970-01-01T00:00:00.5+05:30", 0, 19_800),
            ("1969-12-31T23:59:59-01:00", -1, -3600), ("2000-02-29T12:00:00Z", 11_016, 0),
            ("2000-03-01T12:00:00z", 11_017, 0), ("2021-04-28t03:48:07.111+0530", 18_745, 19_800),
        ] as [(String, Int, Int)]
    )
    func reading(text: String, day: Int, offset: Int) {
        #expect(CalendarDay(text)?.day == day)
        #expect(CalendarDay(text)?.offset == offset)
    }

    @Test(
        "is not read from another text",
        arguments: ["", "2021-04-28", "2021-04-28T03:48:07", "28.04.2021 03:48 +05:30", "2021-04-28T03:48:07+5"]
    )
    func unreadable(text: String) {
        #expect(CalendarDay(text) == nil)
    }

    @Test("is before a moment only when the date there is a later one")
    func before() throws {
        let day = try #require(CalendarDay("1970-01-01T23:00:00+01:00"))
        // 22:59:59.999999999Z is still the first of January an hour further east, 23:00:00Z is the second.
        #expect(!day.isBefore(82_799_999_999_999))
        #expect(day.isBefore(82_800_000_000_000))
    }
}
