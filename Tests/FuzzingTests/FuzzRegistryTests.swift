import Testing

@testable import Fuzzing

@Suite("Fuzzing")
struct FuzzRegistryTests {
    @Test(
        "Every target keeps its promises on a bounded number of changed texts",
        arguments: FuzzRegistry.all.map(\.name)
    )
    func targets(name: String) throws {
        let target = try #require(FuzzRegistry.all.first { $0.name == name })
        // The patience is for a hang, not for a slow machine.
        let findings = Fuzzer(target, seed: 2026, patience: .seconds(300)).run(rounds: 1_500)
        for finding in findings {
            Issue.record("round \(finding.round): \(finding.reason): \(String(decoding: finding.bytes, as: UTF8.self))")
        }
    }

    @Test("A broken promise is found, with the bytes that broke it")
    func brokenPromise() throws {
        let findings = Fuzzer(HatesBraces(), seed: 1).run(rounds: 2_000)
        let first = try #require(findings.first)
        #expect(first.reason == "a brace came")
        #expect(findings.allSatisfy { $0.bytes.contains(UInt8(ascii: "}")) })
    }

    @Test("An answer that takes longer than the patience is a finding")
    func slowness() {
        let findings = Fuzzer(HatesBraces(), seed: 1, patience: .zero).run(rounds: 0)
        #expect(findings.count == 1)
    }

    @Test("The same seed gives the same bytes, another seed others")
    func seeds() {
        func bytes(_ seed: UInt64) -> [[UInt8]] {
            var mutator = ByteMutator(seed: seed, corpus: [Array("hello".utf8)], longest: 100)
            return (0..<20).map { _ in mutator.next() }
        }
        #expect(bytes(1) == bytes(1))
        #expect(bytes(1) != bytes(2))
        #expect(bytes(1).allSatisfy { $0.count <= 100 })
    }

    private struct HatesBraces: FuzzTarget {
        let name = "braces"
        let seeds = [Array("harmless".utf8)]

        func run(_ bytes: [UInt8]) throws(BrokenPromise) {
            if bytes.contains(UInt8(ascii: "}")) { throw BrokenPromise("a brace came") }
        }
    }
}
