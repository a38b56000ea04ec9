import CaseDerivation
import JSONText
import Testing

struct TypeRuleTests {
    private func values(at site: String, _ derived: Derived) -> [String] {
        derived.plan.cases.filter { $0.constraint == "type" && $0.site.description == site }.map {
            "\($0.side) \($0.value?.serialized() ?? "-") \($0.expectation.word)"
        }
    }

    @Test("replaces a text by every other type, a number of the same digits among them")
    func strings() throws {
        #expect(
            values(at: "body/m", try Derived(member: ["type": "string"], example: "2600")) == [
                "null null reject", "boolean true reject", "false false reject", "number 2600 reject", "zero 0 reject",
                "fraction 1.5 reject",
                #"array ["2600"] reject"#, "empty-array [] reject", #"object {"value":"2600"} reject"#,
                "empty-object {} reject",
            ]
        )
    }

    @Test("replaces an integer by a fraction, and by a text of the same digits")
    func integers() throws {
        #expect(
            values(at: "body/m", try Derived(member: ["type": "integer"], example: 7)) == [
                "null null reject", "boolean true reject", "false false reject", "fraction 1.5 reject",
                #"string "7" reject"#, #"empty-string "" reject"#, "array [7] reject", "empty-array [] reject",
                #"object {"value":7} reject"#, "empty-object {} reject",
            ]
        )
    }

    @Test("replaces a boolean by the text of one, a text not by it")
    func booleans() throws {
        let derived = try Derived(member: ["type": "boolean"], example: true)
        #expect(values(at: "body/m", derived).contains(#"true-text "true" reject"#))
        let union = try Derived(member: ["type": ["boolean", "string"]], example: true)
        #expect(!values(at: "body/m", union).contains { $0.hasPrefix("true-text") })
        let text = try Derived(member: ["type": "string"], example: "true")
        #expect(!values(at: "body/m", text).contains { $0.hasPrefix("true-text") })
    }

    @Test(
        "puts into a parameter what is of no type that it may have",
        arguments: [
            (
                "simple", ["integer"],
                [#"string "text" reject"#, #"letters-behind "1abc" reject"#, "fraction 1.5 reject"]
            ),
            ("simple", ["number"], [#"string "text" reject"#, #"letters-behind "1abc" reject"#]),
            ("simple", ["integer", "number"], [#"string "text" reject"#, #"letters-behind "1abc" reject"#]),
            (
                "simple", ["boolean"],
                [
                    #"string "text" reject"#, #"maybe "maybe" reject"#, #"yes "yes" tolerate"#,
                    #"one "1" tolerate"#,
                ]
            ),
            ("simple", ["string"], []), ("simple", ["integer", "string"], []),
            // A dot stands between the values of a label.
            ("label", ["integer"], [#"string "text" reject"#, #"letters-behind "1abc" reject"#]),
        ] as [(String, [String], [String])]
    )
    func parameters(style: String, types: [String], sides: [String]) throws {
        let type = JSONValue.array(types.map { .string($0) })
        let derived = try Derived(parameter: "p", in: "path", ["schema": ["type": type], "style": .string(style)])
        #expect(values(at: "path/p", derived) == sides)
    }

    @Test("refuses 1 and yes as a boolean where the contract states the type")
    func statedBooleans() throws {
        let derived = try Derived(
            parameter: "p",
            ["schema": ["type": "boolean", "x-certainty": ["type": "documented"]]]
        )
        #expect(
            values(at: "query/p", derived) == [
                #"string "text" reject"#, #"maybe "maybe" reject"#, #"yes "yes" reject"#, #"one "1" reject"#,
            ]
        )
    }

    @Test("leaves out types that are allowed")
    func unions() throws {
        #expect(
            values(at: "body/m", try Derived(member: ["type": ["string", "null"]], example: "a")) == [
                "null-allowed null accept", "boolean true reject", "false false reject", "number 1 reject",
                "zero 0 reject", "fraction 1.5 reject",
                #"array ["a"] reject"#, "empty-array [] reject", #"object {"value":"a"} reject"#,
                "empty-object {} reject",
            ]
        )
    }

    @Test("replaces the body itself")
    func root() throws {
        #expect(
            values(at: "body", try Derived(member: ["type": "string"], example: "a")) == [
                "null null reject", "boolean true reject", "false false reject", "number 1 reject", "zero 0 reject",
                "fraction 1.5 reject",
                #"string "text" reject"#, #"empty-string "" reject"#, #"array [{"m":"a"}] reject"#,
                "empty-array [] reject",
            ]
        )
    }

    @Test("tolerates a scalar for a scalar where only a sample shows the type, and null where nothing need be there")
    func sampledScalars() throws {
        let schema: JSONValue = ["type": "string", "x-certainty": ["type": "sample"]]
        let scalars = [
            "boolean true tolerate", "false false tolerate", "number 1 tolerate", "zero 0 tolerate",
            "fraction 1.5 tolerate",
        ]
        let containers = [
            #"array ["a"] reject"#, "empty-array [] reject", #"object {"value":"a"} reject"#, "empty-object {} reject",
        ]
        #expect(
            values(at: "body/m", try Derived(member: schema, example: "a"))
                == ["null null reject"] + scalars + containers
        )
        #expect(
            values(at: "body/m", try Derived(member: schema, example: "a", required: false))
                == ["null null tolerate"] + scalars + containers
        )
    }

    @Test("refuses a scalar whose text breaks the contract too, where only a sample shows the type")
    func sampledScalarsOutside() throws {
        let schema: JSONValue = [
            "type": "string", "pattern": "^[0-9]+$", "x-certainty": ["type": "sample", "presence": "silent"],
        ]
        #expect(
            values(at: "body/m", try Derived(member: schema, example: "7")).prefix(6) == [
                "null null tolerate", "boolean true reject", "false false reject", "number 7 tolerate",
                "zero 0 tolerate", "fraction 1.5 reject",
            ]
        )
    }

    @Test("refuses whatever is no such container where only a sample shows the type")
    func sampledContainers() throws {
        let schema: JSONValue = ["type": "array", "items": ["type": "integer"], "x-certainty": ["type": "sample"]]
        #expect(
            values(at: "body/m", try Derived(member: schema)) == [
                "null null reject", "boolean true reject", "false false reject", "number 1 reject", "zero 0 reject",
                "fraction 1.5 reject",
                #"string "text" reject"#, #"empty-string "" reject"#, #"object {"value":1} reject"#,
                "empty-object {} reject",
            ]
        )
    }

    @Test("tolerates one container for another where documents disagree")
    func contradicted() throws {
        let schema: JSONValue = [
            "type": "array", "items": ["type": "object", "properties": ["a": ["type": "string"]]],
            "x-certainty": ["type": "contradicted"],
        ]
        #expect(
            values(at: "body/m", try Derived(member: schema)) == [
                "null null reject", "boolean true reject", "false false reject", "number 1 reject", "zero 0 reject",
                "fraction 1.5 reject",
                #"string "text" reject"#, #"empty-string "" reject"#, #"object {"a":"a"} tolerate"#,
                "empty-object {} tolerate",
            ]
        )
    }

    @Test("says so where every value is of the type")
    func parameters() throws {
        let skips = try Derived(member: ["type": "string"]).plan.skips
        #expect(
            skips.first { $0.id == "create-item/path/tenant/type/other" }?.reason
                == "whatever stands there is a string"
        )
        let lists = try Derived(parameter: "l", ["schema": ["type": ["array", "object", "string"]]]).plan.skips
        #expect(
            lists.first { $0.id == "list-items/query/l/type/other" }?.reason
                == "whatever stands there is an array or an object or a string"
        )
    }

    @Test("tolerates null where it is silent")
    func silentNull() throws {
        let schema: JSONValue = ["type": "string", "x-certainty": ["null": "silent"]]
        #expect(values(at: "body/m", try Derived(member: schema)).first == "null null tolerate")
    }

    @Test("null is sent where it is one of the types, and no other keyword refuses it")
    func nullAllowed() throws {
        let derived = try Derived(member: ["type": ["string", "null"]])
        #expect(derived.sides("type").contains("body/m/null-allowed accept"))
        let held = try Derived(member: ["type": ["string", "null"], "enum": ["a", "b"]])
        #expect(!held.sides("type").contains { $0.contains("null-allowed") })
        let plain = try Derived(member: ["type": "string"])
        #expect(!plain.sides("type").contains { $0.contains("null-allowed") })
    }
}
