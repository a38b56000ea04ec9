import CaseDerivation
import Testing

struct TimestampTests {
    @Test(
        "writes moments of the calendar",
        arguments: [
            (Int64(0), 0, "1970-01-01T00:00:00.000+00:00"),
            (1_619_561_887_111_000_000, 330, "2021-04-28T03:48:07.111+05:30"),
            (951_782_400_000_000_000, 0, "2000-02-29T00:00:00.000+00:00"),
            (-1_000_000, -60, "1969-12-31T22:59:59.999-01:00"),
            (4_107_542_399_999_999_999, 0, "2100-02-28T23:59:59.999+00:00"),
        ]
    )
    func description(nanoseconds: Int64, offset: Int, expected: String) {
        #expect(Timestamp(nanoseconds: nanoseconds, offset: offset).description == expected)
    }

    @Test(
        "moves with the clock and keeps the sample's offset",
        arguments: [
            (RelativeTime.tomorrow, "2021-04-29T11:18:07.111+05:30"),
            (.tomorrowAfternoon, "2021-04-29T15:18:07.111+05:30"),
            (.dayAfterTomorrow, "2021-04-30T11:18:07.111+05:30"),
            (.nextYear, "2022-04-28T11:18:07.111+05:30"),
            (.firstOfNextMonth, "2021-05-01T11:18:07.111+05:30"),
            (.thirtyFirst, "2021-05-31T11:18:07.111+05:30"),
            (.endOfNextYear, "2022-12-31T11:18:07.111+05:30"),
            (.earlierToday, "2021-04-28T03:45:00.000+05:30"),
            (.tomorrowAtNoon, "2021-04-29T12:00:00.000+05:30"),
            (.tomorrowPastNoon, "2021-04-29T12:00:00.001+05:30"),
            (.yesterdayEverywhere, "2021-04-26T03:48:07.111+05:30"),
        ]
    )
    func relative(moment: RelativeTime, expected: String) {
        let now: Int64 = 1_619_561_887_111_000_000
        #expect(Timestamp(moment, now: now, like: "2030-01-01T00:00:00.000+05:30").description == expected)
    }

    @Test(
        "does not let the hours of later days depend on the clock",
        arguments: [
            // 2021-04-28 at midnight, in the morning and before the next midnight of +05:30.
            (Int64(1_619_548_200_000_000_000), "T11:30:00.000+05:30", "T15:30:00.000+05:30"),
            (1_619_583_000_000_000_000, "T11:10:00.000+05:30", "T15:10:00.000+05:30"),
            (1_619_634_599_999_000_000, "T11:29:59.999+05:30", "T15:29:59.999+05:30"),
        ]
    )
    func hours(now: Int64, morning: String, afternoon: String) {
        func time(_ moment: RelativeTime) -> String { Timestamp(moment, now: now, like: "+05:30").description }
        #expect(time(.tomorrow) == "2021-04-29" + morning)
        #expect(time(.tomorrowAfternoon) == "2021-04-29" + afternoon)
        #expect(time(.dayAfterTomorrow) == "2021-04-30" + morning)
    }

    @Test("stays on the day just after midnight, in UTC and at the sample's offset")
    func midnight() {
        let utc: Int64 = 1_619_568_002_000_000_000
        #expect(
            Timestamp(.earlierToday, now: utc, like: "+05:30").description == "2021-04-28T05:30:02.000+05:30"
        )
        let india: Int64 = 1_619_548_202_000_000_000
        #expect(
            Timestamp(.earlierToday, now: india, like: "+05:30").description == "2021-04-28T00:00:02.000+05:30"
        )
    }

    @Test("a past time is a minute past at least")
    func minute() {
        // 04:00:07.111 in India, seven seconds behind a full quarter.
        let now: Int64 = 1_619_562_607_111_000_000
        #expect(Timestamp(.earlierToday, now: now, like: "+05:30").description == "2021-04-28T03:59:07.111+05:30")
    }
}
