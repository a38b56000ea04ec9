/// One thing to time.
struct Benchmark {
    /// What the table calls it.
    let name: String
    /// How many units one call of the body does: bytes parsed, checks made, round trips.
    let amount: Double
    /// The work; what it computes must reach a sink, or the optimiser removes it.
    let body: () throws -> Void

    init(_ name: String, amount: Double, body: @escaping () throws -> Void) {
        self.name = name
        self.amount = amount
        self.body = body
    }
}

/// Things that do the same work, timed in turns so that their ratios hold on a busy machine too.
struct BenchmarkSuite {
    /// What `--only` selects by, and the table's heading.
    let name: String
    /// The unit of the amounts: `byte`, `check`, `round trip`.
    let unit: String
    /// What is timed; the first is what the others are compared with.
    let benchmarks: [Benchmark]
    /// What to do when the suite is over: servers to stop.
    let finish: () -> Void

    init(_ name: String, unit: String, _ benchmarks: [Benchmark], finish: @escaping () -> Void = {}) {
        self.name = name
        self.unit = unit
        self.benchmarks = benchmarks
        self.finish = finish
    }
}

/// Takes a value so that the work that made it cannot be optimised away.
@inline(never)
func sink<Value>(_ value: Value) {
    withExtendedLifetime(value) {}
}
