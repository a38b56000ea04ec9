import CaseDerivation
import JSONText
import Testing

struct FormatRuleTests {
    @Test("stands on both sides of an address")
    func email() throws {
        #expect(
            try Derived(member: ["type": "string", "format": "email"]).sides("format") == [
                "body/m/dot-in-local-part accept", "body/m/subdomain accept", "body/m/mixed-case accept",
                "body/m/digits-in-local-part accept", "body/m/hyphen-in-domain accept", "body/m/plus-tag tolerate",
                "body/m/display-name tolerate",
                "body/m/plain-text reject", "body/m/no-at-sign reject",
                "body/m/no-domain reject", "body/m/no-local-part reject", "body/m/two-at-signs reject",
                "body/m/embedded-space reject", "body/m/space-in-domain reject", "body/m/empty-label reject",
                "body/m/dot-behind-at-sign reject", "body/m/two-addresses reject",
                "body/m/two-addresses-and-a-comma reject",
                "body/m/text-before reject",
                "body/m/second-line reject", "body/m/line-feed-behind reject", "body/m/placeholders reject",
            ]
        )
    }

    @Test("refuses only what is plainly wrong where a sample alone shows the format")
    func sampled() throws {
        let derived = try Derived(
            member: ["type": "string", "format": "email", "x-certainty": ["format": "sample"]])
        #expect(
            derived.sides("format").filter { $0.hasSuffix("reject") } == [
                "body/m/plain-text reject", "body/m/no-at-sign reject", "body/m/no-domain reject",
                "body/m/no-local-part reject", "body/m/placeholders reject",
            ]
        )
    }

    @Test(
        "sends a line feed behind a value though the documents are silent about white space: the run tells a `$` from trimming"
    )
    func whiteSpace() throws {
        let schema: JSONValue = ["type": "string", "format": "uuid"]
        #expect(try Derived(member: schema).sides("format").contains("body/m/line-feed-behind reject"))
        let open = schema.replacing(
            at: JSONPointer(tokens: ["x-certainty"]),
            with: ["surrounding-white-space": "silent"]
        )
        #expect(try Derived(member: open).sides("format").contains("body/m/line-feed-behind reject"))
    }

    @Test("judges nothing where the format is silent")
    func silent() throws {
        let derived = try Derived(
            member: ["type": "string", "format": "email", "x-certainty": ["format": "silent"]])
        #expect(
            derived.sides("format") == [
                "body/m/plus-tag tolerate", "body/m/display-name tolerate", "body/m/plain-text tolerate",
                "body/m/no-at-sign tolerate", "body/m/no-domain tolerate", "body/m/no-local-part tolerate",
                "body/m/placeholders tolerate",
            ]
        )
    }

    @Test(
        "knows near misses of each format",
        arguments: [
            (
                "uri",
                [
                    "plain-text", "no-scheme", "path-only", "empty-scheme", "scheme-only", "space-in-host",
                    "text-before",
                ]
            ),
            (
                "uuid",
                [
                    "plain-text", "one-digit-short", "one-digit-long", "digits-for-hyphens", "non-hexadecimal",
                    "text-before",
                    "arabic-indic-digit",
                ]
            ),
            (
                "date-time",
                [
                    "plain-text", "month-13", "february-30", "hour-25", "minute-60", "offset-of-99-hours", "slashes",
                    "day-first", "message-date", "month-by-name", "slashes-and-space",
                    "text-before", "text-behind", "second-line", "arabic-indic-digits",
                ]
            ), ("date", ["plain-text", "month-13", "february-30"]),
            ("ipv4", ["plain-text", "three-parts", "part-256"]), ("ipv6", ["plain-text", "ipv4"]),
        ]
    )
    func nearMisses(format: String, sides: [String]) throws {
        let derived = try Derived(member: ["type": "string", "format": .string(format)])
        let refused = derived.plan.cases.filter { $0.constraint == "format" && $0.expectation.word == "reject" }
        #expect(Set(refused.map(\.side)).isSuperset(of: sides))
    }

    @Test("sends plain addresses of the web beside its own, with and without www")
    func addresses() throws {
        func values(_ example: JSONValue) throws -> [String] {
            try Derived(member: ["type": "string", "format": "uri"], example: example).values("format")
        }
        #expect(
            try values("https://www.example.com").prefix(3) == [
                #"with-path "https://www.example.com/about""#,
                #"with-query "https://www.example.com/about?language=en""#, #"without-www "https://example.com""#,
            ]
        )
        #expect(
            try values("https://www.example.com/a/b.png").prefix(2) == [
                #"deeper-path "https://www.example.com/images/large/logo.png""#,
                #"without-www "https://example.com/images/logo.png""#,
            ]
        )
    }

    @Test("leaves open what readers of moments differ about")
    func moments() throws {
        let sides = try Derived(member: ["type": "string", "format": "date-time"]).sides("format")
        #expect(sides.contains("body/m/negative-offset tolerate"))
        #expect(sides.contains("body/m/no-offset tolerate"))
    }

    @Test("does not hold a server to UUIDs that it gave out itself")
    func identifiers() throws {
        #expect(
            try Derived(member: ["type": "string", "format": "uuid"]).sides("format").first == "body/m/another tolerate"
        )
        #expect(
            try Derived(member: ["type": "string", "format": "uuid", "x-unique": true]).sides("format").first
                == "body/m/another accept"
        )
    }

    @Test("says so where it knows no near misses")
    func unknown() throws {
        let derived = try Derived(member: ["type": "string", "format": "json-pointer"])
        #expect(derived.sides("format").isEmpty)
        #expect(derived.plan.skips.map(\.id).contains("create-item/body/m/format/json-pointer"))
        let held = try Derived(member: ["type": "integer", "format": "int32"])
        #expect(held.sides("format").isEmpty)
        #expect(!held.plan.skips.contains { $0.id.contains("/format/") })
    }
}
