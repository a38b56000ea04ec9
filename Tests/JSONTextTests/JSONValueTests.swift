import JSONText
import Testing

@Suite("Values")
struct JSONValueTests {
    private static let values: [(value: JSONValue, typeName: String)] = [
        (.null, "null"), (true, "boolean"), (false, "boolean"), (0, "number"), (1, "number"), ("", "string"),
        ("1", "string"), ("\u{E9}", "string"), ("e\u{301}", "string"), ([], "array"), ([.null], "array"),
        ([1, 2], "array"), ([2, 1], "array"), ([[1], 2], "array"), ([:], "object"), (["a": .null], "object"),
        (["a": 1], "object"), (["b": 1], "object"), (["a": 1, "b": 1], "object"), (["a": [1]], "object"),
        (["a": ["a": 1]], "object"),
    ]

    @Test("differ from one another, and equal themselves", arguments: values.indices)
    func equality(_ position: Int) throws {
        let value = Self.values[position].value
        for (index, other) in Self.values.enumerated() {
            #expect((value == other.value) == (position == index), "\(value) and \(other.value)")
        }
        let again = try JSONValue(parsing: value.serialized(.pretty))
        #expect(again == value)
        #expect(again.hashValue == value.hashValue)
    }

    @Test("compare numbers by value at any depth")
    func numbers() throws {
        let left = try JSONValue(parsing: #"{"a":[1,{"b":2.0}],"c":1e2}"#)
        let right = try JSONValue(parsing: #"{"c":100,"a":[1.0,{"b":2}]}"#)
        #expect(left == right)
        #expect(left.hashValue == right.hashValue)
        #expect(Set([left, right]).count == 1)
        #expect(left != (try JSONValue(parsing: #"{"c":100,"a":[1.0,{"b":3}]}"#)))
    }

    @Test("know their type and give their content to no other")
    func accessors() {
        for (value, typeName) in Self.values {
            #expect(value.typeName == typeName)
            #expect(value.isNull == (typeName == "null"))
            #expect((value.boolValue != nil) == (typeName == "boolean"))
            #expect((value.numberValue != nil) == (typeName == "number"))
            #expect((value.stringValue != nil) == (typeName == "string"))
            #expect((value.arrayValue != nil) == (typeName == "array"))
            #expect((value.objectValue != nil) == (typeName == "object"))
        }
        #expect((["a": 1] as JSONValue)[member: "a"] == 1)
        #expect((["a": 1] as JSONValue)[member: "b"] == nil)
        #expect(([1] as JSONValue)[member: "0"] == nil)
    }

    @Test("nested as deep as a text may be, are parsed, compared, hashed, written, walked and located on a small stack")
    func deep() throws {
        let opening = String(repeating: #"[{"a":"#, count: 256)
        let closing = String(repeating: "}]", count: 256)
        let facts = try SmallStack {
            let text = opening + "1" + closing
            let (value, other) = (try JSONValue(parsing: text), try JSONValue(parsing: opening + "1.0" + closing))
            var deepest = JSONPointer()
            value.walk { pointer, _ in deepest = pointer }
            let document = try JSONDocument(parsing: Array(text.utf8), file: "")
            return [
                "equals itself": value == other,
                "hashes the same": value.hashValue == other.hashValue,
                "differs": value != (try JSONValue(parsing: opening + "2" + closing)),
                "writes compact": value.serialized() == text,
                "writes pretty": try JSONValue(parsing: value.serialized(.pretty)) == value,
                "is as deep": deepest.tokens.count == 512,
                "is found": value[deepest] == 1,
                "is edited": value.replacing(at: deepest, with: 2)[deepest] == 2,
                "is removed": value.removing(at: deepest)[deepest] == nil,
                "is located": document.location(of: deepest).column == 6 * 256 + 1,
                "has no duplicates": document.duplicateMembers.isEmpty,
            ]
        }.run()
        #expect(facts?.count == 11)
        #expect(facts?.filter { !$0.value }.keys.sorted() == [])
    }

    @Test(
        "nested 200,000 deep by a wider limit, are parsed, compared, hashed, written, walked and freed on a small stack"
    )
    func veryDeep() throws {
        let depth = 100_000
        let facts = try SmallStack {
            let limits = JSONLimits(maximumDepth: 2 * depth)
            let text = String(repeating: #"[{"a":"#, count: depth) + "1" + String(repeating: "}]", count: depth)
            var (value, other) = (try JSONValue(parsing: text, limits: limits), JSONValue.number(1))
            for _ in 0..<depth { other = [["a": other]] }
            var copy = value
            var levels = 0
            value.walk { _, _ in levels += 1 }
            let facts = [
                "equals itself": value == other,
                "hashes the same": value.hashValue == other.hashValue,
                "writes compact": value.serialized() == text,
                "is walked": levels == 2 * depth + 1,
                "is rejected": (try? JSONValue(parsing: "[" + text + ",?", limits: JSONLimits(maximumDepth: 300_000)))
                    == nil,
            ]
            value.dismantle()
            other.dismantle()
            let freed = value == .null && other == .null
            copy.dismantle()
            return facts.merging(["is freed": freed && copy == .null]) { $1 }
        }.run()
        #expect(facts?.count == 6)
        #expect(facts?.filter { !$0.value }.keys.sorted() == [])
    }
}
