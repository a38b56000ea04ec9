import InstanceGeneration
import JSONText
import Testing

struct MemberNamesTests {
    @Test(
        "are those that propertyNames allows",
        arguments: [
            (["type": "object"], ["name1", "name2", "name3"]),
            (["propertyNames": ["enum": ["a", "b"]]], ["a", "b"]),
            (["propertyNames": ["pattern": "^[a-z]{2,8}$"]], ["name", "namb", "namc"]),
            (["propertyNames": ["minLength": 2, "maxLength": 12]], ["name1", "nameb", "namec"]),
            (["propertyNames": ["pattern": "^$", "minLength": 1]], []),
        ] as [(JSONValue, [String])]
    )
    func names(schema: JSONValue, names: [String]) throws {
        let shape = try InstanceShape(standalone: schema)
        #expect(MemberNames(of: shape).names(3, besides: []) == names)
    }

    @Test("are none of those taken")
    func taken() throws {
        let shape = try InstanceShape(standalone: ["propertyNames": ["enum": ["a", "b", "c"]]])
        #expect(MemberNames(of: shape).names(2, besides: ["a"]) == ["b", "c"])
    }

    @Test("a map has one member where its schema says what it holds")
    func map() throws {
        var generator = InstanceGenerator(seed: 1)
        let shape = try InstanceShape(standalone: [
            "type": "object", "propertyNames": ["enum": ["north"]], "additionalProperties": ["const": 4],
        ])
        #expect(generator.instance(of: shape, named: "m") == ["north": 4])
        #expect(generator.instance(of: shape, named: "m", extent: .minimal) == [:])
    }
}
