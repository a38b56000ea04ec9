import HTTPMessages
import Testing

@Suite("HTTPDate")
struct HTTPDateTests {
    @Test(
        "reads the date that is still to be sent (RFC 9110 section 5.6.7)",
        arguments: [
            ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777), ("Thu, 01 Jan 1970 00:00:00 GMT", 0),
            ("Thu, 29 Feb 2024 23:59:60 GMT", 1_709_251_200),
        ]
    )
    func reads(text: String, second: Int) {
        #expect(HTTPDate.second(of: text) == second)
    }

    @Test(
        "writes a moment in that form",
        arguments: [
            (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"), (0, "Thu, 01 Jan 1970 00:00:00 GMT"),
            (1_709_251_199, "Thu, 29 Feb 2024 23:59:59 GMT"),
        ]
    )
    func writes(second: Int, text: String) {
        #expect(HTTPDate.text(secondsSince1970: second) == text)
    }

    @Test(
        "takes nothing else for a date, however large its numbers are",
        arguments: [
            "", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun, 06 Nov 1994 08:49 GMT", "Sun, 00 Nov 1994 08:49:37 GMT",
            "Sun, 9223372036854775807 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 9223372036854775807:49:37 GMT",
            "Sun, 06 Nov 1994 08:60:37 GMT", "Sun, 06 Nov 1994 -8:49:37 GMT", "Sun, 06 Nov 99999 08:49:37 GMT",
        ]
    )
    func others(text: String) {
        #expect(HTTPDate.second(of: text) == nil)
    }
}
