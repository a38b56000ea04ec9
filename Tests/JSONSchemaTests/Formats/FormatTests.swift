import JSONSchema
import JSONText
import Testing

@Suite("formats")
struct FormatTests {
    @Test(
        "a member is accepted and its near miss is not",
        arguments: [
            ("date", "2024-02-29", "2023-02-29"),
            ("date", "2000-02-29", "1900-02-29"),
            ("time", "23:59:60Z", "23:59:60+01:00"),
            ("time", "08:30:06.5+05:30", "08:30:06.+05:30"),
            ("date-time", "2024-02-29t08:30:06z", "2024-02-29 08:30:06Z"),
            ("duration", "P1Y2M3DT4H5M6S", "P1Y3D"),
            ("duration", "P4W", "P4WT1H"),
            ("duration", "PT1H", "P"),
            ("email", "a.b+c@example.com", "a..b@example.com"),
            ("email", "a@[IPv6:::1]", "a@[IPv6:::g]"),
            ("email", "a@[127.0.0.1]", "a@[\u{301}127.0.0.1]"),
            ("email", "a@example.com", "ä@example.com"),
            ("idn-email", "a@cafe\u{301}.com", "a@caf\u{301}e-.com"),
            ("idn-email", "ä@exämple.com", "ä@-exämple.com"),
            ("hostname", "xn--bcher-kva.example", "xn--bcher-.example"),
            ("hostname", "a-b.example", "a_b.example"),
            ("idn-hostname", "bücher.example", "bücher-.example"),
            ("idn-hostname", "b\u{FC}cher", "bu\u{308}cher"),
            ("idn-hostname", "q\u{327}\u{301}b", "q\u{301}\u{327}b"),
            ("idn-hostname", "\u{AC00}", "\u{1100}\u{1161}"),
            ("idn-hostname", "\u{62D}\u{200C}\u{62F}", "\u{62F}\u{200C}\u{62D}"),
            ("idn-hostname", "\u{7CC}\u{200C}\u{7D0}", "\u{627}\u{200C}\u{628}"),
            ("idn-hostname", "\u{375}\u{3B1}", "\u{375}\u{43}"),
            ("idn-hostname", "\u{4EBB}\u{30FB}", "a\u{30FB}b"),
            ("ipv4", "192.0.2.255", "192.0.2.256"),
            ("ipv4", "0.0.0.0", "00.0.0.0"),
            ("ipv6", "2001:db8::1", "2001:db8:::1"),
            ("ipv6", "::ffff:192.0.2.1", "::ffff:192.0.2.01"),
            ("ipv6", "1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:8::"),
            ("uri", "https://example.com/a?b#c", "/a?b#c"),
            ("uri", "https://example.com/%C3%A9", "https://example.com/é"),
            ("uri", "https://[::1]:8080/", "https://[::1]:a/"),
            ("uri-reference", "../a:b", "a{b}"),
            ("iri", "https://exämple.com/é", "https://exämple.com/ é"),
            ("iri-reference", "/é", "/é\\"),
            ("uri-template", "/users/{id}{?a,b*}", "/users/{id"),
            ("uuid", "2eb8aa08-aa98-11ea-b4aa-73b441d16380", "2eb8aa08aa98-11ea-b4aa-73b441d16380"),
            ("json-pointer", "/a~0b", "/a~b"),
            ("json-pointer", "", "a"),
            ("relative-json-pointer", "1/a", "01/a"),
            ("relative-json-pointer", "0-1#", "0-0#"),
            ("regex", "^(a|b)+$", "^(a|b+$"),
        ]
    )
    func edges(name: String, member: String, miss: String) throws {
        let format = try #require(FormatRegistry.standard[name])
        #expect(format.accepts(member))
        #expect(!format.accepts(miss))
    }

    @Test("the registry has the nineteen formats of the draft")
    func names() {
        #expect(
            FormatRegistry.standard.names == [
                "date", "date-time", "duration", "email", "hostname", "idn-email", "idn-hostname", "ipv4", "ipv6",
                "iri", "iri-reference", "json-pointer", "regex", "relative-json-pointer", "time", "uri",
                "uri-reference", "uri-template", "uuid",
            ]
        )
    }

    @Test("the caller adds a format by name; without it the format is listed as unsupported")
    func adding() throws {
        let formats = FormatRegistry.standard.adding("e164") { $0.utf8.first == 0x2B }
        let schema = try Schemas.compiled(#"{"format": "e164"}"#, formats: formats)
        #expect(schema.accepts("+15550100"))
        #expect(!schema.accepts("15550100"))
        #expect(schema.accepts(15_550_100))
        #expect(try Schemas.compiled(#"{"format": "e164"}"#).accepts("15550100"))
    }

    @Test("formats may be annotations only")
    func annotating() throws {
        let store = try Schemas.store(["": #"{"format": "ipv4"}"#], formats: .annotating)
        let evaluation = try store.schema(at: Schemas.uri).evaluate("x")
        #expect(evaluation.isValid)
        #expect(evaluation.annotations("format") == ["ipv4"])
        #expect(store.unsupported == [])
    }
}
