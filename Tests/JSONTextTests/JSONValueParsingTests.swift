import JSONText
import Testing

@Suite("Parsing JSON texts")
struct JSONValueParsingTests {
    @Test("reads every kind of value")
    func kinds() throws {
        let value = try JSONValue(parsing: #" {"a":[1,-2.5e3,true,false,null,"x\n\u00e9\ud83d\ude00é"],"b":{}} "#)
        #expect(value[member: "a"]?.arrayValue?.count == 6)
        #expect(value.serialized() == #"{"a":[1,-2.5e3,true,false,null,"x\né😀é"],"b":{}}"#)
    }
}
