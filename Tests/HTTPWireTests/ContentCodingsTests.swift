import HTTPMessages
import Testing

@testable import HTTPWire

@Suite("ContentCodings tells which codings a request accepts (RFC 9110 section 12.5.3)")
struct ContentCodingsTests {
    @Test(
        "refuses what is not listed, weighs nothing, or is not covered by *",
        arguments: [
            ("gzip", "gzip", []),
            ("gzip", "x-gzip", []),
            ("GZip;q=0.5", "gzip", []),
            ("gzip;q=0", "gzip", ["gzip"]),
            ("gzip; Q=0.000, *", "gzip, br", ["gzip"]),
            ("*;q=0", "br", ["br"]),
            ("identity", "gzip", ["gzip"]),
            ("", "gzip", ["gzip"]),
            ("identity;q=0", "identity", []),
        ] as [(String, String, [String])]
    )
    func refused(_ accepted: String, _ coded: String, _ expected: [String]) throws {
        let codings = try #require(ContentCodings([HTTPField(name: "Accept-Encoding", value: accepted)]))
        #expect(codings.refused(of: [HTTPField(name: "content-encoding", value: coded)]) == expected)
    }

    @Test("a request without the field accepts every coding")
    func absent() {
        #expect(ContentCodings([]) == nil)
    }
}
