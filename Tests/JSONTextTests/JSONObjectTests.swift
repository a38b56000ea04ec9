import JSONText
import Testing

@Suite("Objects")
struct JSONObjectTests {
    private static let composed = "\u{E9}"
    private static let decomposed = "e\u{301}"

    @Test("updates the last of a name, appends one that is new, removes every one for nil")
    func update() {
        var object = JSONObject([("a", 1), ("b", 2), ("a", 3)])
        object.update(ExactText("a")) { value in
            #expect(value == 3)
            value = 4
        }
        object.update(ExactText("c")) { value in
            #expect(value == nil)
            value = 5
        }
        object.update(ExactText("d")) { _ in }
        #expect(object.names == ["a", "b", "a", "c"])
        #expect(object.map(\.value) == [1, 2, 4, 5])
        object.update(ExactText("a")) { $0 = nil }
        #expect(object.names == ["b", "c"])
    }

    @Test("keeps members in their order, duplicates included")
    func order() {
        let object = JSONObject([("b", 1), ("a", 2), ("b", 3), ("c", 4), ("a", 5), ("b", 6)])
        #expect(object.names == ["b", "a", "b", "c", "a", "b"])
        #expect(object.count == 6)
        #expect(object.map(\.value) == [1, 2, 3, 4, 5, 6])
        #expect(object["b"] == 6)
        #expect(object["a"] == 5)
        #expect(object["d"] == nil)
        #expect(object.values(of: "b") == [1, 3, 6])
        #expect(object.duplicateNames == ["b", "a"])
        #expect(!object.isEmpty)
        #expect(JSONObject().isEmpty)
        #expect((["a": 1, "b": 2] as JSONObject).duplicateNames == [])
    }

    @Test("tells names apart that are only canonically equivalent")
    func codePoints() {
        let object = JSONObject([(Self.composed, 1), (Self.decomposed, 2)])
        #expect(object.duplicateNames == [])
        #expect(object[Self.composed] == 1)
        #expect(object[Self.decomposed] == 2)
        #expect(object != JSONObject([(Self.composed, 1), (Self.composed, 2)]))
    }

    @Test("reads, replaces, appends and removes by name", arguments: [1, 7, 8, 9, 100])
    func editing(_ count: Int) {
        var object = JSONObject()
        for number in 0..<count { object["name\(number)"] = .number(JSONNumber(number)) }
        #expect(object.count == count)
        object["name0"] = "first"
        #expect(object.count == count)
        #expect(object.members[0].value == "first")
        object["last"] = "last"
        #expect(object.names.last == "last")
        object["name0"] = nil
        #expect(object["name0"] == nil)
        #expect(object.count == count)
        for number in 1..<max(count, 1) { #expect(object["name\(number)"] == .number(JSONNumber(number))) }
        object["missing"] = nil
        #expect(object.count == count)
    }

    @Test("appends a duplicate when asked to, sets the last one, removes all", arguments: [0, 7, 8, 20])
    func duplicates(_ others: Int) {
        var object = JSONObject((0..<others).map { ("other\($0)", .null) })
        object.append("a", 1)
        object.append("a", 2)
        #expect(object.duplicateNames == ["a"])
        #expect(object["a"] == 2)
        object["a"] = 3
        #expect(object.values(of: "a") == [1, 3])
        object["a"] = nil
        #expect(object.values(of: "a") == [])
        #expect(object.duplicateNames == [])
        #expect(object.count == others)
    }

    @Test("equals whatever the order of the names, with the same hash", arguments: [2, 8, 9, 50])
    func unordered(_ count: Int) {
        let members = (0..<count).map { (name: "n\($0)", value: JSONValue.array([.number(JSONNumber($0))])) }
        let (object, reversed) = (JSONObject(members), JSONObject(members.reversed()))
        #expect(object == reversed)
        #expect(object.hashValue == reversed.hashValue)
        var changed = reversed
        changed["n0"] = [1]
        #expect(object != changed)
    }

    @Test("counts every value of a duplicated name, in order")
    func unequalDuplicates() {
        let object = JSONObject([("a", 1), ("a", 2), ("b", 3)])
        let moved = JSONObject([("b", 3), ("a", 1), ("a", 2)])
        #expect(object == moved)
        #expect(object.hashValue == moved.hashValue)
        #expect(object != JSONObject([("a", 2), ("a", 1), ("b", 3)]))
        #expect(object != JSONObject([("a", 1), ("b", 2), ("b", 3)]))
        #expect(object != JSONObject([("a", 2), ("b", 3)]))
        #expect(object != JSONObject([("a", 1), ("c", 2), ("b", 3)]))
    }

    @Test("finds members by names of every length, told apart wherever they differ", arguments: [3, 17, 200])
    func keys(_ count: Int) {
        for length in 1...40 {
            let plain = [UInt8](repeating: UInt8(ascii: "a"), count: length)
            // Names that differ from the plain one in one byte each, first byte to last, over and over.
            let names = (0..<count).map { number in
                var name = plain
                name[number % length] = UInt8(ascii: "b") + UInt8(number / length % 20)
                return String(decoding: name, as: UTF8.self)
            }
            let object = JSONObject(names.enumerated().map { ($1, .number(JSONNumber($0))) })
            for name in names {
                let last = names.lastIndex { Array($0.utf8) == Array(name.utf8) }
                #expect(object.position(of: ExactText(name)) == last)
                #expect(object[ExactText(name)] == last.map { .number(JSONNumber($0)) })
            }
            #expect(object[String(decoding: plain, as: UTF8.self)] == nil)
            #expect(object[""] == nil)
        }
    }

    @Test("holds a hundred thousand members, all different or all the same")
    func many() throws {
        let count = 100_000
        let different = "{" + (0..<count).map { "\"n\($0)\":\($0)" }.joined(separator: ",") + "}"
        let object = try #require(try JSONValue(parsing: different).objectValue)
        #expect(object.count == count)
        #expect(object["n99999"] == 99_999)
        #expect(!object.hasDuplicates)
        let same = "{" + Array(repeating: "\"n\":0", count: count).joined(separator: ",") + "}"
        let duplicated = try #require(try JSONValue(parsing: same).objectValue)
        #expect(duplicated.count == count)
        #expect(duplicated.position(of: ExactText("n")) == count - 1)
        #expect(duplicated.duplicateNames == ["n"])
    }
}
