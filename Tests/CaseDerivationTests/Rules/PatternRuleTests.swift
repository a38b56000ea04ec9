import CaseDerivation
import InstanceGeneration
import JSONText
import Testing

struct PatternRuleTests {
    @Test("refuses near misses, each outside the pattern")
    func nearMisses() throws {
        let derived = try Derived(member: ["type": "string", "pattern": "^[A-Z]{3}$", "x-unique": true])
        let refused = derived.plan.cases.filter { $0.constraint == "pattern" && $0.expectation.word == "reject" }
        #expect(refused.count >= 3)
        let language = try #require(PatternLanguage("^[A-Z]{3}$"))
        #expect(refused.allSatisfy { $0.value?.stringValue.map(language.contains) == false })
        #expect(derived.sides("pattern").contains("body/m/shortest-member accept"))
    }

    @Test("a value made wrong is made wrong once, and a member of the language is not sent as one that is none")
    func alteredOnce() throws {
        let schema: JSONValue = ["type": "string", "pattern": "^[0-9]+(\\.[0-9]+)?$"]
        let derived = try Derived(member: schema, example: "73868.0")
        #expect(derived.body("create-item/body/m/pattern/value-truncated") == #"{"m":"73868."}"#)
        #expect(derived.body("create-item/body/m/pattern/value-underscored") == #"{"m":"738_8.0"}"#)
        let whole = try Derived(member: schema, example: "73868")
        #expect(whole.found("create-item/body/m/pattern/value-truncated") == nil)
        #expect(whole.body("create-item/body/m/pattern/value-extended") == nil)
    }

    @Test("a value of the user's own is made wrong when it is sent")
    func alteredVariable() throws {
        let derived = try Derived(member: ["type": "string", "pattern": "^[a-z]{4}$"], example: "abcd")
        let values = CountingValues(variables: ["m": "wxyz"])
        #expect(derived.body("create-item/body/m/pattern/value-truncated", values: values) == #"{"m":"wxy"}"#)
    }

    @Test("a cookie holds what a cookie may hold, and a field no line feed")
    func carried() throws {
        let schema: JSONValue = ["type": "string", "pattern": "^[a-z]{2}$"]
        for location in ["cookie", "header"] {
            let derived = try Derived(parameter: "m", in: location, ["schema": schema, "example": "ab"])
            let texts = derived.plan.cases.filter { $0.constraint == "pattern" }.compactMap(\.value?.stringValue)
            #expect(!texts.isEmpty)
            #expect(texts.allSatisfy { $0.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value < 0x7F } })
            #expect(location == "header" || texts.allSatisfy { !$0.contains(" ") })
        }
    }

    @Test("does not hold a server to identifiers that it gave out itself")
    func identifiers() throws {
        let derived = try Derived(member: ["type": "string", "pattern": "^[A-Z]{3}$"])
        #expect(derived.sides("pattern").contains("body/m/shortest-member tolerate"))
    }

    @Test("only adds to phone numbers")
    func contacts() throws {
        let schema: JSONValue = ["type": "string", "pattern": "^[1-9][0-9]{1,14}$", "x-contact": "phone-number"]
        #expect(
            try Derived(member: schema).sides("pattern") == [
                "body/m/leading-plus reject", "body/m/leading-zero reject", "body/m/leading-zeros reject",
                "body/m/leading-minus reject", "body/m/leading-letter reject", "body/m/letter-appended reject",
                "body/m/hexadecimal-digit reject", "body/m/fraction reject", "body/m/extension reject",
                "body/m/hyphen-inside reject", "body/m/space-inside reject", "body/m/dot-inside reject",
                "body/m/parentheses reject", "body/m/tel-scheme reject", "body/m/arabic-indic-digits reject",
                "body/m/full-width-digits reject", "body/m/second-line reject", "body/m/sixteen-digits reject",
                "body/m/two-numbers reject", "body/m/letters-only reject", "body/m/longest-member accept",
                "body/m/another-country accept",
            ]
        )
        #expect(try Derived(member: schema).values("pattern").contains(#"parentheses "(44)7700900916""#))
        #expect(try Derived(member: schema).values("pattern").contains(#"arabic-indic-digits "٤٤٧٧٠٠٩٠٠٩١٨""#))
        #expect(try Derived(member: schema).values("pattern").contains(#"longest-member "493023125000901""#))
        #expect(
            try Derived(member: schema).values("pattern").last == #"another-country "12025550101""#
        )
    }

    @Test("tolerates edits that are silent, and white space around where that is")
    func silent() throws {
        let plus = try Derived(
            member: [
                "type": "string", "pattern": "^[0-9]+$", "x-contact": "phone-number",
                "x-certainty": ["leading-plus": "silent"],
            ])
        #expect(plus.sides("pattern").first == "body/m/leading-plus tolerate")
        let space = try Derived(
            member: ["type": "string", "pattern": "^[A-Z]{3}$", "x-certainty": ["surrounding-white-space": "silent"]])
        let spaced = space.plan.cases.filter { found in
            guard let text = found.value?.stringValue, found.constraint == "pattern" else { return false }
            return text.hasSuffix(" ") || text.hasPrefix(" ")
        }
        #expect(!spaced.isEmpty)
        #expect(spaced.allSatisfy { $0.expectation.word == "tolerate" })
        // A line feed may have been let through by a `$`.
        #expect(space.sides("pattern").contains("body/m/trailing-line-feed reject"))
    }

    @Test("tolerates everything where the pattern itself is silent")
    func silentPattern() throws {
        let derived = try Derived(
            member: ["type": "string", "pattern": "^[A-Z]{3}$", "x-certainty": ["pattern": "silent"]])
        #expect(derived.sides("pattern").allSatisfy { $0.hasSuffix("tolerate") })
        #expect(!derived.sides("pattern").isEmpty)
    }

    @Test("registers another number each time, as long as the case asks for")
    func freshNumbers() throws {
        let derived = try Derived(
            member: ["type": "string", "pattern": "^[1-9][0-9]{1,14}$", "x-contact": "phone-number", "x-unique": true])
        #expect(derived.body("create-item/body/m/pattern/longest-member") == #"{"m":"493023125900001"}"#)
        #expect(derived.body("create-item/request/valid/full") == #"{"m":"447700900001"}"#)
    }
}
