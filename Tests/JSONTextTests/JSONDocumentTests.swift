import JSONText
import Testing

@Suite("Places in a document")
struct JSONDocumentTests {
    private static let text = """
        {
          "a": [1, {"b": [ "x,]}\\"" , -2.5e1]}, [], true],
          "é😀" : {"c\\/d": null, "": {}},
          "dup": 1, "a\\u0062": [ [[1], 2] ,3 ],
          "dup": {"e": 1}
        }
        """

    @Test(
        "finds values and names, in code points",
        arguments: [
            ("", "1:1", "1:1"), ("/a", "2:8", "2:3"), ("/a/0", "2:9", "2:9"), ("/a/1", "2:12", "2:12"),
            ("/a/1/b", "2:18", "2:13"), ("/a/1/b/0", "2:20", "2:20"), ("/a/1/b/1", "2:31", "2:31"),
            ("/a/2", "2:41", "2:41"), ("/a/3", "2:45", "2:45"), ("/é😀", "3:10", "3:3"),
            ("/é😀/c~1d", "3:19", "3:11"), ("/é😀/", "3:29", "3:25"), ("/ab", "4:24", "4:13"),
            ("/ab/0", "4:26", "4:26"), ("/ab/0/0/0", "4:28", "4:28"), ("/ab/0/1", "4:32", "4:32"),
            ("/ab/1", "4:36", "4:36"), ("/dup", "5:10", "5:3"), ("/dup/e", "5:16", "5:11"),
        ]
    )
    func places(_ pointer: String, _ value: String, _ member: String) throws {
        let document = try JSONDocument(parsing: Array(Self.text.utf8), file: "f")
        let pointer = try #require(JSONPointer(pointer))
        #expect(document.location(of: pointer).description == "f:" + value)
        #expect(document.memberLocation(of: pointer).description == "f:" + member)
        #expect(document.root[pointer] != nil)
    }

    @Test(
        "falls back to the nearest ancestor that exists",
        arguments: [
            ("/x", "1:1", "1:1"), ("/x/y", "1:1", "1:1"), ("/a/4", "2:8", "2:3"), ("/a/01", "2:8", "2:3"),
            ("/a/x/y", "2:8", "2:3"), ("/a/0/x", "2:9", "2:9"), ("/a/2/0", "2:41", "2:41"), ("/dup/f", "5:10", "5:3"),
            ("/é😀//x", "3:29", "3:25"), ("/e\u{301}😀", "1:1", "1:1"),
        ]
    )
    func fallsBack(_ pointer: String, _ value: String, _ member: String) throws {
        let document = try JSONDocument(parsing: Array(Self.text.utf8), file: "f")
        let pointer = try #require(JSONPointer(pointer))
        #expect(document.root[pointer] == nil)
        #expect(document.location(of: pointer).description == "f:" + value)
        #expect(document.memberLocation(of: pointer).description == "f:" + member)
    }

    @Test("locates every part of a text where the text has it")
    func everyPart() throws {
        let document = try JSONDocument(parsing: Array(Self.text.utf8), file: "f")
        var visited = 0
        document.root.walk { pointer, value in
            guard document.root[pointer] == value else { return }  // shadowed by a later duplicate
            visited += 1
            let location = document.location(of: pointer)
            let rest = document.line(location.line).unicodeScalars.dropFirst(location.column - 1).first
            let first = value.serialized().unicodeScalars.first
            #expect(rest == first, "\(pointer)")
        }
        #expect(visited == 20)
    }

    @Test("gives the text of a line without its end, whatever the end is")
    func lines() throws {
        let document = try JSONDocument(parsing: Array("[\r\n 1,\r 2,\n\n3]\r".utf8), file: "f")
        #expect((0...7).map { document.line($0) } == ["", "[", " 1,", " 2,", "", "3]", "", ""])
        #expect(document.location(of: JSONPointer(tokens: ["0"])).description == "f:2:2")
        #expect(document.location(of: JSONPointer(tokens: ["1"])).description == "f:3:2")
        #expect(document.location(of: JSONPointer(tokens: ["2"])).description == "f:5:1")
    }

    @Test("names every duplicated member")
    func duplicates() throws {
        let text = #"{"a":{"x":1,"x":2,"x":3},"b":[{},{"y":{},"y":[{"z":1,"z":1}]}],"a":1,"c":{"\u0061":1,"a":2}}"#
        let document = try JSONDocument(parsing: Array(text.utf8), file: "f")
        #expect(document.duplicateMembers.map(\.description) == ["/a", "/a/x", "/b/1/y", "/b/1/y/0/z", "/c/a"])
        #expect(try JSONDocument(parsing: Array(#"[{"a":1},{"a":2}]"#.utf8), file: "").duplicateMembers == [])
    }

    @Test("keeps the bytes and reports faults as the value does")
    func parsing() throws {
        let document = try JSONDocument(parsing: Array("[1]\n".utf8), file: "f.json")
        #expect(document.file == "f.json")
        #expect(document.bytes == Array("[1]\n".utf8))
        #expect(document.root == [1])
        let error = #expect(throws: JSONSyntaxError.self) {
            try JSONDocument(parsing: Array("[[]]".utf8), file: "f.json", limits: JSONLimits(maximumDepth: 1))
        }
        #expect(error?.description == "f.json:1:2: the nesting is deeper than the limit of 1")
    }
}
