import JSONText
import Testing

@testable import Conformance

@Suite("PointerPattern")
struct PointerPatternTests {
    let body: JSONValue = ["data": [["id": "a"], ["id": "b"], ["other": 1]]]

    @Test("names every item's member that is there")
    func values() throws {
        let pattern = try #require(JSONPointer("/data/*/id"))
        let found = PointerPattern(pattern).places(in: body)
        #expect(found.map(\.pointer.description) == ["/data/0/id", "/data/1/id"])
        #expect(found.map(\.value) == ["a", "b"])
        #expect(PointerPattern(pattern).values(in: body) == ["a", "b"])
    }

    @Test(
        "matches pointers",
        arguments: [
            ("/data/*/id", "/data/12/id", true), ("/data/*", "/data/x", false), ("/a", "/a/b", false), ("", "", true),
        ]
    )
    func matches(pattern: String, pointer: String, expected: Bool) throws {
        let pattern = try PointerPattern(#require(JSONPointer(pattern)))
        #expect(try pattern.matches(#require(JSONPointer(pointer))) == expected)
    }
}
