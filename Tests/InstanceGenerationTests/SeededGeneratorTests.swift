import InstanceGeneration
import Testing

struct SeededGeneratorTests {
    @Test("repeats itself for the same seed and label only")
    func repeats() {
        var one = SeededGenerator(seed: 7, label: "a")
        var same = SeededGenerator(seed: 7, label: "a")
        var other = SeededGenerator(seed: 7, label: "b")
        let first = one.next()
        #expect(first == same.next())
        #expect(first != other.next())
    }

    @Test("gives the published sequence of SplitMix64 for seed 0")
    func published() {
        var random = SeededGenerator(seed: 0)
        #expect(random.next() == 0xE220_A839_7B1D_CDAF)
        #expect(random.next() == 0x6E78_9E6A_A1B9_65F4)
    }

    @Test("writes UUIDs of version 4")
    func uuids() {
        var random = SeededGenerator(seed: 1)
        let groups = random.uuid().split(separator: "-")
        #expect(groups.map(\.count) == [8, 4, 4, 4, 12])
        #expect(groups[2].first == "4")
        #expect(groups[3].first.map { "89ab".contains($0) } == true)
    }
}
