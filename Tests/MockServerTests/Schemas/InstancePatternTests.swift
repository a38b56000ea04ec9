import JSONText
import Testing

@testable import MockServer

@Suite("Patterns of places")
struct InstancePatternTests {
    private static let ids = InstancePattern(steps: [.member("items"), .items, .member("id")])

    @Test(
        "change every value that they stand for, and add a last member that is missing",
        arguments: [
            (#"{"a":1,"items":[{"id":"x","b":2},{"id":"y"}]}"#, #"{"a":1,"items":[{"id":"!x","b":2},{"id":"!y"}]}"#),
            (#"{"items":[{"b":2},7]}"#, #"{"items":[{"b":2,"id":"new"},7]}"#),
            (#"{"items":{"id":"x"}}"#, #"{"items":{"id":"x"}}"#),
            (#"{"other":[]}"#, #"{"other":[]}"#),
            (#"[]"#, #"[]"#),
        ]
    )
    func change(before: String, after: String) throws {
        var instance = try JSONValue(parsing: before)
        Self.ids.change(&instance) { value in .string(value?.stringValue.map { "!" + $0 } ?? "new") }
        #expect(instance.serialized() == after)
    }

    @Test("take away what they stand for")
    func remove() throws {
        var instance = try JSONValue(parsing: #"{"items":[{"id":"x","b":2},{"id":"y"}]}"#)
        Self.ids.change(&instance) { _ in nil }
        #expect(instance.serialized() == #"{"items":[{"b":2},{}]}"#)
        InstancePattern(steps: [.member("items"), .items]).change(&instance) { $0 == [:] ? nil : $0 }
        #expect(instance.serialized() == #"{"items":[{"b":2}]}"#)
    }

    @Test("change the whole instance, and never take it away")
    func whole() {
        let whole = InstancePattern(steps: [])
        var instance: JSONValue = 1
        whole.change(&instance) { $0 == 1 ? 2 : 3 }
        #expect(instance == 2)
        whole.change(&instance) { _ in nil }
        #expect(instance == 2)
    }
}
