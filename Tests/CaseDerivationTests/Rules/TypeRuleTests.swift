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
                "null null reject", "boolean true reject", "number 2600 reject", #"array ["2600"] reject"#,
                #"object {"value":"2600"} reject"#,
            ]
        )
    }

    @Test("replaces an integer by a fraction, and by a text of the same digits")
    func integers() throws {
        #expect(
            values(at: "body/m", try Derived(member: ["type": "integer"], example: 7)) == [
                "null null reject", "boolean true reject", #"string "7" reject"#, "array [7] reject",
                #"object {"value":7} reject"#, "fraction 1.5 reject",
            ]
        )
    }

    @Test("leaves out types that are allowed")
    func unions() throws {
        #expect(
            values(at: "body/m", try Derived(member: ["type": ["string", "null"]], example: "a")) == [
                "boolean true reject", "number 1 reject", #"array ["a"] reject"#, #"object {"value":"a"} reject"#,
            ]
        )
    }

    @Test("replaces the body itself")
    func root() throws {
        #expect(
            values(at: "body", try Derived(member: ["type": "string"], example: "a")) == [
                "null null reject", "boolean true reject", "number 1 reject", #"string "text" reject"#,
                #"array [{"m":"a"}] reject"#,
            ]
        )
    }

    @Test("tolerates a scalar for a scalar where only a sample shows the type, and null where nothing need be there")
    func sampledScalars() throws {
        let schema: JSONValue = ["type": "string", "x-certainty": ["type": "sample"]]
        let scalars = ["boolean true tolerate", "number 1 tolerate"]
        let containers = [#"array ["a"] reject"#, #"object {"value":"a"} reject"#]
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
            values(at: "body/m", try Derived(member: schema, example: "7")).prefix(3) == [
                "null null tolerate", "boolean true reject", "number 7 tolerate",
            ]
        )
    }

    @Test("refuses whatever is no such container where only a sample shows the type")
    func sampledContainers() throws {
        let schema: JSONValue = ["type": "array", "items": ["type": "integer"], "x-certainty": ["type": "sample"]]
        #expect(
            values(at: "body/m", try Derived(member: schema)) == [
                "null null reject", "boolean true reject", "number 1 reject", #"string "text" reject"#,
                #"object {"value":1} reject"#,
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
                "null null reject", "boolean true reject", "number 1 reject", #"string "text" reject"#,
                #"object {"a":"a"} tolerate"#,
            ]
        )
    }

    @Test("tolerates null where it is silent")
    func silentNull() throws {
        let schema: JSONValue = ["type": "string", "x-certainty": ["null": "silent"]]
        #expect(values(at: "body/m", try Derived(member: schema)).first == "null null tolerate")
    }
}
