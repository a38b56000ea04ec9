import Conformance
import HTTPMessages
import Testing

@Suite("HeaderCheck")
struct HeaderCheckTests {
    /// `POST /notes` as in the tests of the runner, its success under 200 with these headers and under 201 with those.
    private func states(
        _ stated: String,
        under other: String = "{}",
        status: Int = 200,
        answered fields: [(String, String)]
    ) throws -> [String: RowState] {
        let record = try record(stated, other, status, fields)
        let prefix = "add-note/response/success/header/"
        let rows = record.rows.filter { $0.id.hasPrefix(prefix) }
        return Dictionary(uniqueKeysWithValues: rows.map { (String($0.id.dropFirst(prefix.count)), $0.state) })
    }

    private func record(_ stated: String, _ other: String, _ status: Int, _ fields: [(String, String)]) throws
        -> RunRecord
    {
        let success = try #require(RunnerTests.contract.firstRange(of: #""200": {"description": "","#))
        var contract = RunnerTests.contract
        let created = """
            "201": {"description": "", "headers": \(other), "content": {"application/json": {"schema": {
              "x-outcome": {"name": "success", "kind": "success"}, "type": "object", "required": ["ok"],
              "properties": {"ok": {"const": true}}}}}},
            """
        contract.replaceSubrange(success, with: created + #""200": {"description": "", "headers": \#(stated),"#)
        let script = RunnerTests.Script { text, _ in
            guard !RunnerTests.isTooLong(text) else { return RunnerTests.refused }
            let own = fields.map { HTTPField(name: $0.0, value: $0.1) }
            return .response(
                HTTPResponse(
                    status: status,
                    fields: HTTPFields([HTTPField(name: "Content-Type", value: "application/json")] + own),
                    body: Array(#"{"ok":true}"#.utf8)
                )
            )
        }
        return try SmallRun.record(contract, only: ["add-note/body/text/max-length/above"], over: script)
    }

    private static let rate = #"{"X-Rate": {"schema": {"type": "integer", "minimum": 0, "maximum": 100}}}"#
    private static let tags =
        #"{"Tags": {"schema": {"type": "array", "maxItems": 3, "items": {"enum": ["a", "b", 7]}}}}"#

    @Test("one that must be there is missed, and found in any letter case, empty too")
    func presence() throws {
        let stated = #"{"ETag": {"required": true, "schema": {"type": "string"}}}"#
        #expect(try states(stated, answered: []) == ["ETag/required": .broken, "ETag/type": .notExercised])
        #expect(try states(stated, answered: [("etag", "x")]) == ["ETag/required": .enforced, "ETag/type": .enforced])
        #expect(try states(stated, answered: [("ETAG", "")]) == ["ETag/required": .enforced, "ETag/type": .enforced])
    }

    @Test("one that need not be there may be missing")
    func optional() throws {
        let states = try states(Self.rate, answered: [])
        #expect(
            states == ["X-Rate/type": .notExercised, "X-Rate/minimum": .notExercised, "X-Rate/maximum": .notExercised]
        )
    }

    @Test(
        "a text is read as its schema's type, and held to each bound by itself",
        arguments: [
            ("0", [RowState.enforced, .enforced, .enforced]), ("100", [.enforced, .enforced, .enforced]),
            ("007", [.enforced, .enforced, .enforced]), ("101", [.enforced, .enforced, .broken]),
            ("-1", [.enforced, .broken, .enforced]), ("1.5", [.broken, .enforced, .enforced]),
            ("many", [.broken, .enforced, .enforced]), ("", [.broken, .enforced, .enforced]),
            ("0x10", [.broken, .enforced, .enforced]), ("5, 5", [.broken, .enforced, .enforced]),
        ]
    )
    func integer(text: String, expected: [RowState]) throws {
        let states = try states(Self.rate, answered: [("X-Rate", text)])
        #expect([states["X-Rate/type"], states["X-Rate/minimum"], states["X-Rate/maximum"]] == expected)
    }

    @Test(
        "of other types too",
        arguments: [
            (#"{"type": "boolean"}"#, "true", RowState.enforced), (#"{"type": "boolean"}"#, "yes", .broken),
            (#"{"type": "number"}"#, "-2.5e1", .enforced), (#"{"type": "number"}"#, "two", .broken),
            (#"{"type": ["integer", "null"]}"#, "", .enforced), (#"{"type": ["integer", "string"]}"#, "two", .enforced),
            (#"{"type": "string"}"#, "5", .enforced), (#"{"type": "string"}"#, "true", .enforced),
        ]
    )
    func types(schema: String, text: String, expected: RowState) throws {
        #expect(try states(#"{"X-A": {"schema": \#(schema)}}"#, answered: [("X-A", text)]) == ["X-A/type": expected])
    }

    @Test(
        "a pattern, a format, an enum and a constant hold for the text as it is",
        arguments: [
            (#"{"pattern": "^/items/[0-9]+$"}"#, "/items/12", RowState.enforced),
            (#"{"pattern": "^/items/[0-9]+$"}"#, "http://a/items/12", .broken),
            (#"{"format": "uri-reference"}"#, "../a?b", .enforced), (#"{"format": "uri-reference"}"#, "a b", .broken),
            (#"{"enum": ["no-store"]}"#, "no-store", .enforced), (#"{"enum": ["no-store"]}"#, "public", .broken),
            (#"{"const": 5}"#, "5", .enforced), (#"{"const": 5}"#, "6", .broken),
        ]
    )
    func text(schema: String, text: String, expected: RowState) throws {
        #expect(try Array(states(#"{"A": {"schema": \#(schema)}}"#, answered: [("A", text)]).values) == [expected])
    }

    @Test(
        "a list stands on one line or on several, with white space or without",
        arguments: [
            (["a,b"], RowState.enforced, RowState.enforced), (["a , \tb, 7"], .enforced, .enforced),
            (["a", "b,7"], .enforced, .enforced), (["a", "b", "a", "b"], .broken, .enforced),
            (["a, c"], .enforced, .broken), (["a", "c"], .enforced, .broken), (["a,,b,"], .enforced, .enforced),
            ([#""a,b""#], .enforced, .broken),
        ]
    )
    func list(lines: [String], count: RowState, items: RowState) throws {
        let states = try states(Self.tags, answered: lines.map { ("tags", $0) })
        #expect(states["Tags/max-items"] == count)
        #expect(states["Tags/*/enum"] == items)
        #expect(states["Tags/type"] == .enforced)
    }

    @Test("an object stands as names and values in turn, exploded with a sign between them")
    func object() throws {
        func stated(_ explode: Bool) -> String {
            #"{"A": {"explode": \#(explode), "schema": {"type": "object", "required": ["r"], "properties": {"r": {"type": "integer"}}}}}"#
        }
        let whole: [String: RowState] = ["A/type": .enforced, "A/r/required": .enforced, "A/r/type": .enforced]
        #expect(try states(stated(false), answered: [("A", "r,100, g,x")]) == whole)
        #expect(try states(stated(true), answered: [("A", "r=100,g=x=y")]) == whole)
        #expect(try states(stated(false), answered: [("A", "r")])["A/type"] == .broken)
        #expect(try states(stated(true), answered: [("A", "r,100")])["A/type"] == .broken)
        #expect(try states(stated(false), answered: [("A", "g,1")])["A/r/required"] == .broken)
        #expect(try states(stated(false), answered: [("A", "r,x")])["A/r/type"] == .broken)
    }

    @Test("content in JSON is read as JSON")
    func content() throws {
        let stated =
            #"{"A": {"content": {"application/json": {"schema": {"properties": {"n": {"type": "integer"}}}}}}}"#
        #expect(
            try states(stated, answered: [("A", #"{"n": 1}"#)]) == ["A/well-formed": .enforced, "A/n/type": .enforced]
        )
        #expect(
            try states(stated, answered: [("A", #"{"n": "1"}"#)]) == ["A/well-formed": .enforced, "A/n/type": .broken]
        )
        #expect(try states(stated, answered: [("A", "n=1")]) == ["A/well-formed": .broken, "A/n/type": .notExercised])
    }

    @Test("each line of Set-Cookie is a value of its own")
    func cookies() throws {
        let stated = #"{"Set-Cookie": {"schema": {"type": "string", "pattern": "^[a-z]+=[0-9]+$"}}}"#
        func pattern(_ lines: [String]) throws -> RowState? {
            try states(stated, answered: lines.map { ("Set-Cookie", $0) })["Set-Cookie/pattern"]
        }
        #expect(try pattern(["a=1", "b=2"]) == .enforced)
        #expect(try pattern(["a=1", "b=x"]) == .broken)
    }

    @Test("an answer is held to the headers of its own status alone")
    func ownStatus() throws {
        let stated = #"{"A": {"required": true, "schema": {"type": "string", "maxLength": 1}}}"#
        let other = #"{"A": {"schema": {"type": "string", "maxLength": 2}}, "B": {"required": true}}"#
        // The response under 201 stands before that under 200.
        #expect(
            try states(stated, under: other, answered: [("A", "xyz")]) == [
                "A/required": .enforced, "A/type": .notExercised, "A/type/2": .enforced,
                "A/max-length": .notExercised, "A/max-length/2": .broken, "B/required": .notExercised,
            ]
        )
        #expect(
            try states(stated, under: other, status: 201, answered: [("B", "")]) == [
                "A/required": .notExercised, "A/type": .notExercised, "A/type/2": .notExercised,
                "A/max-length": .notExercised, "A/max-length/2": .notExercised, "B/required": .enforced,
            ]
        )
        #expect(try states(stated, under: other, status: 201, answered: [])["B/required"] == .broken)
        #expect(try states(stated, under: other, status: 201, answered: [("A", "xyz")])["A/max-length"] == .broken)
    }

    @Test("what is wrong says which header, what was asked for and what came")
    func finding() throws {
        let record = try record(Self.rate, "{}", 200, [("X-Rate", "101")])
        let row = try #require(record.violations.first)
        #expect(record.violations.map(\.id) == ["add-note/response/success/header/X-Rate/maximum"])
        #expect(row.site == "response/success/header/X-Rate")
        #expect(row.summary == "the header X-Rate of the outcome success keeps to maximum")
        #expect(row.finding?.message == "in the header X-Rate: the number 101 is more than maximum 100")
        #expect(row.finding?.expected == "maximum 100")
        let missing = try #require(
            try self.record(#"{"ETag": {"required": true}}"#, "{}", 200, []).violations.first
        )
        #expect(missing.summary == "an answer of the outcome success has the header ETag")
        #expect(missing.finding?.message == "the answer has no header ETag")
        #expect(missing.finding?.expected == "the header ETag")
        #expect(missing.finding?.found == "nothing")
    }
}
