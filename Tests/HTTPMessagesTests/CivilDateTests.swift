import HTTPMessages
import Testing

@Suite("CivilDate")
struct CivilDateTests {
    @Test(
        "and the days since 1970 are two ways of saying one day",
        arguments: [
            (1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 2, 29, 11_016), (2000, 3, 1, 11_017), (1900, 3, 1, -25_508),
            (2100, 2, 28, 47_540), (2100, 3, 1, 47_541), (1, 1, 1, -719_162), (0, 3, 1, -719_468),
            (-1, 12, 31, -719_529),
        ]
    )
    func days(year: Int, month: Int, day: Int, count: Int) {
        let date = CivilDate(year: year, month: month, day: day)
        #expect(date.daysSince1970 == count)
        #expect(CivilDate(daysSince1970: count) == date)
    }
}
