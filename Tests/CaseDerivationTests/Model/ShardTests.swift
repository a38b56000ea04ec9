import CaseDerivation
import Testing

@Suite("Shard")
struct ShardTests {
    @Test(
        "is written as its number and how many there are",
        arguments: ["1/1", "1/4", "4/4"]
    )
    func written(text: String) throws {
        let shard = try #require(Shard(text))
        #expect("\(shard.number)/\(shard.count)" == text)
    }

    @Test(
        "anything else is none",
        arguments: ["", "1", "0/4", "5/4", "-1/4", "1/0", "1/4/4", "a/b", "1/", "/4", "1 /4"]
    )
    func none(text: String) { #expect(Shard(text) == nil) }

    @Test("every id is in exactly one part, and no part has much more than its share")
    func share() throws {
        let parts = try (1...4).map { try #require(Shard("\($0)/4")) }
        let ids = (0..<1_000).map { "create-brand/body/member-\($0)/max-length/above" }
        #expect(ids.allSatisfy { id in parts.count { $0.holds(id) } == 1 })
        for part in parts { #expect((200...300).contains(ids.count(where: part.holds))) }
    }

    @Test("an id stays where it is: 64-bit FNV-1a of `a` is AF63DC4C8601EC8C, whose upper half is 0 modulo 3")
    func stays() throws {
        #expect(try #require(Shard("1/3")).holds("a"))
    }
}
