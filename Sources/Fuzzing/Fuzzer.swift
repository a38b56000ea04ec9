/// Runs a target on changed texts and keeps those that broke a promise or took too long.
package struct Fuzzer: Sendable {
    /// What was found.
    package struct Finding: Sendable {
        /// The number of the round, which together with the seed gives the bytes again.
        package let round: Int
        package let bytes: [UInt8]
        package let reason: String
    }

    private let target: any FuzzTarget
    private let seed: UInt64
    private let patience: Duration

    /// Makes a fuzzer; an answer that takes longer than the patience is a finding.
    package init(_ target: any FuzzTarget, seed: UInt64, patience: Duration = .seconds(5)) {
        self.target = target
        self.seed = seed
        self.patience = patience
    }

    /// Runs every seed text as it is, then as many changed ones; `before` sees the bytes before the target does.
    ///
    /// A crash ends the process: who wants the bytes then keeps what `before` was given.
    package func run(rounds: Int, before: ([UInt8]) -> Void = { _ in }) -> [Finding] {
        let corpus = target.seeds
        var mutator = ByteMutator(seed: seed, corpus: corpus, longest: 1 << 16)
        var findings: [Finding] = []
        for round in 0..<(corpus.count + rounds) {
            let bytes = round < corpus.count ? corpus[round] : mutator.next()
            before(bytes)
            if let reason = fault(bytes) { findings.append(Finding(round: round, bytes: bytes, reason: reason)) }
        }
        return findings
    }

    private func fault(_ bytes: [UInt8]) -> String? {
        let clock = ContinuousClock()
        let start = clock.now
        do {
            try target.run(bytes)
        } catch {
            return error.reason
        }
        let elapsed = start.duration(to: clock.now)
        return elapsed > patience ? "the answer took \(elapsed)" : nil
    }
}
