import JSONText
import Testing

@testable import MockServer

@Suite("The mock's memory")
struct MockMemoryTests {
    private static let shelf = MockMemory.Shelf(contract: "shop", collection: "items", owner: "o-1")

    @Test("keeps items in the order in which they came, one of an identity in the place of the other")
    func store() {
        let memory = MockMemory()
        memory.store(["id": 1, "name": "a"], identity: 1, on: Self.shelf)
        memory.store(["name": "b"], identity: nil, on: Self.shelf)
        memory.store(["name": "b"], identity: nil, on: Self.shelf)
        memory.store(["id": 1, "name": "c"], identity: 1, on: Self.shelf)
        #expect(memory.items(on: Self.shelf) == [["id": 1, "name": "c"], ["name": "b"], ["name": "b"]])
    }

    @Test("keeps what is on one shelf from another")
    func shelves() {
        let memory = MockMemory()
        memory.store("a", identity: "a", on: Self.shelf)
        let other = MockMemory.Shelf(contract: "shop", collection: "items", owner: "o-2")
        #expect(memory.items(on: other).isEmpty)
        memory.store("b", identity: "a", on: other)
        #expect(memory.items(on: Self.shelf) == ["a"])
    }
}
