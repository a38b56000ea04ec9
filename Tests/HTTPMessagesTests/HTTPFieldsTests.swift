import HTTPMessages
import Testing

@Suite("HTTPFields")
struct HTTPFieldsTests {
    private let cookies: HTTPFields = [
        HTTPField(name: "Set-Cookie", value: "a"), HTTPField(name: "X", value: "1"),
        HTTPField(name: "set-cookie", value: "b"),
    ]

    @Test("finds a field whatever its case, and keeps order and repetition (RFC 9110 section 5.1)")
    func lookup() {
        #expect(cookies["SET-COOKIE"] == "a")
        #expect(cookies.values(of: "Set-cookie") == ["a", "b"])
        #expect(cookies.map(\.name) == ["Set-Cookie", "X", "set-cookie"])
        #expect(cookies.contains("x") && !cookies.contains("Y") && cookies["Y"] == nil)
        #expect(cookies.count == 3 && !cookies.isEmpty && HTTPFields().isEmpty)
    }

    @Test("does not take other letters for the same name by Unicode's rules")
    func kelvin() {
        let fields: HTTPFields = [HTTPField(name: "\u{212A}ey", value: "kelvin sign")]
        #expect(fields["key"] == nil)
    }

    @Test("setting replaces all of a name in place of the first, nil removes them")
    func setting() {
        var fields = cookies
        fields["SET-cookie"] = "c"
        #expect(fields.all == [HTTPField(name: "SET-cookie", value: "c"), HTTPField(name: "X", value: "1")])
        fields["New"] = "n"
        #expect(fields.all.last == HTTPField(name: "New", value: "n"))
        fields["x"] = nil
        #expect(fields.map(\.name) == ["SET-cookie", "New"])
        fields.append("new", "m")
        fields.remove("NEW")
        #expect(fields.map(\.name) == ["SET-cookie"])
    }

    @Test("is equal by names without case and values byte by byte")
    func equality() {
        #expect(HTTPField(name: "A", value: "x") == HTTPField(name: "a", value: "x"))
        #expect(HTTPField(name: "A", value: "x").hashValue == HTTPField(name: "a", value: "x").hashValue)
        #expect(HTTPField(name: "A", value: "x") != HTTPField(name: "A", value: "X"))
        #expect(HTTPField(name: "A", value: "\u{E9}") != HTTPField(name: "A", value: "e\u{301}"))
    }

    @Test(
        "splits lists at commas outside quotes, over all lines (RFC 9110 section 5.6.1)",
        arguments: [
            (["a, b", "c"], ["a", "b", "c"]),
            ([" a ,, \t b,"], ["a", "b"]),
            (["\"a,b\", c"], ["\"a,b\"", "c"]),
            (["\"a\\\",b\", c"], ["\"a\\\",b\"", "c"]),
            ([""], []),
        ] as [([String], [String])]
    )
    func members(_ lines: [String], _ expected: [String]) {
        let fields = HTTPFields(lines.map { HTTPField(name: "Accept", value: $0) })
        #expect(fields.members(of: "accept") == expected)
    }
}
