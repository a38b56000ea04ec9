import JSONText
import Testing

@testable import MockServer

@Suite("Fresh values")
struct FreshValuesTests {
    private func values(seed: UInt64) -> FreshValues {
        let memory = MockMemory()
        return FreshValues(seed: seed, next: memory.nextNumber)
    }

    @Test("keep the form of the example")
    func forms() {
        let fresh = values(seed: 1)
        #expect(fresh.value(like: "48000") == "10001")
        #expect(fresh.value(like: "7") == "2")
        #expect(fresh.value(like: 7) == 3)
        #expect(fresh.value(like: "name") == "name-4")
        #expect(fresh.value(like: true) == true)
    }

    @Test("are UUIDs of version 4 where the example is a UUID, each another one")
    func uuids() throws {
        let fresh = values(seed: 1)
        let made = (0..<1000).compactMap { _ in
            fresh.value(like: "591b0000-61d9-4edb-bb18-1f0000001184").stringValue
        }
        #expect(Set(made).count == 1000)
        let form = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/
        #expect(made.allSatisfy { $0.wholeMatch(of: form) != nil })
    }

    @Test("are the same for the same seed and differ for another")
    func seeds() {
        let example: JSONValue = "591b0000-61d9-4edb-bb18-1f0000001184"
        #expect(values(seed: 1).value(like: example) == values(seed: 1).value(like: example))
        #expect(values(seed: 1).value(like: example) != values(seed: 2).value(like: example))
    }
}
