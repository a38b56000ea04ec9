import JSONText
import Testing

@Suite("Places found once")
struct JSONPlacesTests {
    @Test("tells every occurrence of a duplicated member, name and value")
    func occurrences() throws {
        let text = "{\"a\": {\"x\": 1},\n \"b\": 2,\n\"\\u0061\" : {\"x\": 3, \"x\":\n4}, \"c\": [5]}"
        let places = JSONPlaces(try JSONDocument(parsing: Array(text.utf8), file: "f"))
        #expect(described(places, "/a") == ["1:2 1:7", "3:1 3:12"])
        #expect(described(places, "/a/x") == ["3:13 3:18", "3:21 4:1"])
        #expect(described(places, "/b") == ["2:2 2:7"])
        #expect(described(places, "/c/0") == [])
        #expect(described(places, "/d") == [])
        #expect(described(places, "/d/x") == [])
        #expect(described(places, "") == [])
    }

    @Test(
        "counts columns in code points far into a long line, a tab as one",
        arguments: [0, 1, 127, 128, 255, 256, 1_000]
    )
    func longLines(_ count: Int) throws {
        let text = "[\"" + String(repeating: "\u{E9}\u{1F600}", count: count) + "\",\t{\"k\":\t7}]\r\n"
        let places = JSONPlaces(try JSONDocument(parsing: Array(text.utf8), file: "f"))
        #expect(places.location(of: JSONPointer(tokens: ["1"])).column == 2 * count + 6)
        #expect(places.location(of: JSONPointer(tokens: ["1", "k"])).column == 2 * count + 12)
        #expect(places.memberLocation(of: JSONPointer(tokens: ["1", "k"])).description == "f:1:\(2 * count + 7)")
        #expect(places.line(1).unicodeScalars.count == 2 * count + 14)
        #expect(places.line(2) == "")
        #expect(places.line(3) == "")
    }

    @Test("finds the last of many items and members")
    func many() throws {
        let items = (0..<5_000).map { "{\"name\(  $0)\":[\($0)]}" }.joined(separator: "\n,")
        let places = JSONPlaces(try JSONDocument(parsing: Array("[\(items)]".utf8), file: "f"))
        for number in [0, 1, 10, 4_999] {
            let pointer = JSONPointer(tokens: [String(number), "name\(number)", "0"])
            #expect(places.location(of: pointer).line == number + 1)
            #expect(places.location(of: pointer).column == 2 + 9 + String(number).utf8.count)
        }
    }

    private func described(_ places: JSONPlaces, _ pointer: String) -> [String] {
        places.occurrences(of: JSONPointer(pointer) ?? JSONPointer()).map { occurrence in
            "\(occurrence.name) \(occurrence.value)".replacing("f:", with: "")
        }
    }
}
