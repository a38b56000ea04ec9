import InstanceGeneration
import JSONText
import Testing

struct InstanceGeneratorTests {
    private func instance(
        _ schema: JSONValue,
        like sample: JSONValue? = nil,
        extent: InstanceGenerator.Extent = .full
    ) throws -> JSONValue {
        var generator = InstanceGenerator(seed: 1)
        return generator.instance(
            of: try InstanceShape(standalone: schema),
            named: "brand_name",
            like: sample,
            extent: extent
        )
    }

    @Test("takes a sample over where it conforms")
    func samples() throws {
        #expect(try instance(["type": "string"], like: "Bigbasket Grocery") == "Bigbasket Grocery")
        #expect(try instance(["type": "string", "maxLength": 4], like: "Bigbasket") == "bran")
        #expect(try instance(["type": "integer", "minimum": 3], like: 7) == 7)
        #expect(try instance(["type": "integer", "minimum": 3], like: 2) == 3)
    }

    @Test("makes an identifier of one word, where the documents show none")
    func identifiers() throws {
        #expect(try instance(["type": "string"], like: "<identifier>") == "brand name")
        #expect(try instance(["type": "string", "x-unique": true], like: "<identifier>") == "brandname")
        #expect(try instance(["type": "string", "x-unique": true], like: "Bigbasket Grocery") == "Bigbasket Grocery")
    }

    @Test("fills placeholders so that the pattern holds")
    func placeholders() throws {
        #expect(try instance(["type": "string", "pattern": "^[0-9]+$"], like: "48XXX") == "48123")
        #expect(
            try instance(["type": "string"], like: "5daXXXXX-6340-4226-b846-f4XXXXXXc543")
                == "5daa1b2c-6340-4226-b846-f43d4e5fc543"
        )
    }

    @Test(
        "knows plain values of formats",
        arguments: [
            ("email", "brand-name@example.com"), ("uri", "https://www.example.com"),
            ("date-time", "2030-04-28T03:48:07.111+05:30"), ("ipv4", "192.0.2.1"), ("hostname", "www.example.com"),
        ]
    )
    func formats(format: String, expected: String) throws {
        #expect(try instance(["type": "string", "format": .string(format)]) == .string(expected))
    }

    @Test("writes an image's URL where the documents show a file")
    func images() throws {
        let schema: JSONValue = ["type": "string", "format": "uri"]
        #expect(try instance(schema, like: "https://i.pinimg.com/a/b.jpg") == "https://www.example.com/images/1.png")
    }

    @Test("never takes a sample's phone number")
    func phoneNumbers() throws {
        let schema: JSONValue = ["type": "string", "pattern": "^[0-9]+$", "x-contact": "phone-number"]
        #expect(try instance(schema, like: "918000123456") == "447700900001")
    }

    @Test("makes all members, or only the required ones")
    func objects() throws {
        let schema: JSONValue = [
            "type": "object", "required": ["a"],
            "properties": ["a": ["type": "string"], "b": ["type": "array", "items": ["type": "integer"]]],
        ]
        #expect(try instance(schema) == ["a": "a", "b": [1]])
        #expect(try instance(schema, extent: .minimal) == ["a": "a"])
    }

    @Test("makes one item, or as many as must be")
    func arrays() throws {
        #expect(try instance(["type": "array", "items": ["type": "boolean"]]) == [true])
        #expect(try instance(["type": "array", "items": ["type": "boolean"], "minItems": 2]) == [true, true])
        #expect(try instance(["type": "array", "items": ["type": "boolean"], "maxItems": 0]) == [])
    }

    @Test("prefers constants and enumerations")
    func enumerations() throws {
        #expect(try instance(["const": 5]) == 5)
        #expect(try instance(["enum": ["1.0", "TEST"]], like: "TEST") == "TEST")
        #expect(try instance(["enum": ["1.0", "TEST"]], like: "2.0") == "1.0")
    }

    @Test("keeps bounds that exclude themselves")
    func bounds() throws {
        #expect(
            try instance(["type": "number", "exclusiveMinimum": 1, "exclusiveMaximum": 2])
                == .number(#require(JSONNumber(literal: "1.1")))
        )
    }

    @Test("follows the first alternative")
    func alternatives() throws {
        #expect(try instance(["anyOf": [["type": "integer"], ["type": "string"]]]) == 1)
    }

    @Test("ends on schemas without end")
    func recursion() throws {
        let schema: JSONValue = [
            "anyOf": [["type": "object", "properties": ["next": ["anyOf": [["type": "object"]]]]]]
        ]
        #expect(try instance(schema)["next".isEmpty ? JSONPointer() : JSONPointer(tokens: ["next"])] == [:])
    }
}
