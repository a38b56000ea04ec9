import InstanceGeneration
import JSONText
import Testing

@Suite("An instance where the nearest one does not conform")
struct InstanceSearchTests {
    private static let ways: JSONValue = [
        ["required": ["by", "url"], "properties": ["by": ["const": "http"], "url": ["const": "u"]]],
        ["required": ["by", "to"], "properties": ["by": ["const": "mail"], "to": ["const": "t"]]],
    ]

    @Test(
        "takes an alternative beside what stands there, lists with items of a sort, and fewer members",
        arguments: [
            // Members beside `oneOf`.
            (
                ["type": "object", "required": ["id"], "properties": ["id": ["const": 1]], "oneOf": ways],
                #"{"id":1,"by":"http","url":"u"}"#
            ),
            // The same inside of a member, and of items.
            (
                ["type": "object", "properties": ["w": ["type": "object", "oneOf": ways]]],
                #"{"w":{"by":"http","url":"u"}}"#
            ),
            (
                ["type": "array", "items": ["properties": ["id": ["const": 1]], "oneOf": ways]],
                #"[{"id":1,"by":"http","url":"u"}]"#
            ),
            // The first alternative is closed against what stands beside it.
            (
                [
                    "type": "object", "required": ["id"], "properties": ["id": ["const": 1]],
                    "oneOf": [
                        ["required": ["a"], "properties": ["a": ["const": 2]], "additionalProperties": false],
                        ["required": ["b"], "properties": ["b": ["const": 3]]],
                    ],
                ],
                #"{"id":1,"b":3}"#
            ),
            // Two groups of alternatives.
            (
                [
                    "type": "object", "properties": ["a": ["type": "integer"]],
                    "anyOf": [["properties": ["a": ["const": 7]]], ["required": ["b"]]], "oneOf": [["required": ["a"]]],
                ],
                #"{"a":7}"#
            ),
            // Either member, and not both.
            (
                [
                    "type": "object", "properties": ["a": ["const": 1], "b": ["const": 2]],
                    "oneOf": [["required": ["a"]], ["required": ["b"]]],
                ],
                #"{"a":1}"#
            ),
            // Items of a sort.
            (
                ["type": "array", "items": ["type": "integer"], "contains": ["const": 7], "minContains": 2],
                "[7,7]"
            ),
            (
                [
                    "type": "array",
                    "items": ["type": "object", "required": ["k"], "properties": ["k": ["enum": [1, 2]]]],
                    "contains": ["properties": ["k": ["const": 2]]],
                ],
                #"[{"k":2}]"#
            ),
        ] as [(JSONValue, String)]
    )
    func conforming(schema: JSONValue, instance: String) throws {
        var generator = InstanceGenerator(seed: 1)
        let shape = try InstanceShape(standalone: schema)
        let made = generator.instance(of: shape, named: "m")
        #expect(made.serialized() == instance)
        #expect(shape.accepts(made))
    }

    @Test("follows the alternative that the sample takes")
    func sample() throws {
        var generator = InstanceGenerator(seed: 1)
        let shape = try InstanceShape(standalone: [
            "type": "object", "properties": ["id": ["const": 1]], "oneOf": Self.ways,
        ])
        let made = generator.instance(of: shape, named: "m", like: ["by": "mail", "to": "t"])
        #expect(made.serialized() == #"{"id":1,"by":"mail","to":"t"}"#)
    }

    @Test("gives the nearest one where none is found")
    func none() throws {
        var generator = InstanceGenerator(seed: 1)
        let shape = try InstanceShape(standalone: ["type": "string", "enum": ["a"], "minLength": 2])
        #expect(generator.instance(of: shape, named: "m") == "a")
    }
}
