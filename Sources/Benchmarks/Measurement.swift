/// The rates of one benchmark over several runs, in units a second.
struct Measurement {
    let name: String
    let rates: [Double]

    var median: Double { quantile(0.5) }
    var lowest: Double { rates.min() ?? 0 }
    var highest: Double { rates.max() ?? 0 }

    /// The median of the ratios to another measurement, run by run.
    func ratio(to other: Measurement) -> Double {
        let ratios = zip(rates, other.rates).map { $0 / $1 }
        return Measurement(name: name, rates: ratios).median
    }

    private func quantile(_ part: Double) -> Double {
        let sorted = rates.sorted()
        guard !sorted.isEmpty else { return 0 }
        let place = part * Double(sorted.count - 1)
        let below = sorted[Int(place)]
        let above = sorted[min(Int(place) + 1, sorted.count - 1)]
        return below + (above - below) * (place - place.rounded(.down))
    }
}

/// Times the benchmarks of a suite in turns: one after the other in every run.
struct Stopwatch {
    let runs: Int
    /// How long one benchmark is repeated in one run.
    let slice: Duration

    func measure(_ suite: BenchmarkSuite) throws -> [Measurement] {
        let counts = try suite.benchmarks.map { try repetitions(of: $0) }
        var rates: [[Double]] = suite.benchmarks.map { _ in [] }
        for _ in 0..<runs {
            for (index, benchmark) in suite.benchmarks.enumerated() {
                let elapsed = try time(benchmark, repeated: counts[index])
                rates[index].append(benchmark.amount * Double(counts[index]) / seconds(elapsed))
            }
        }
        return zip(suite.benchmarks, rates).map { Measurement(name: $0.name, rates: $1) }
    }

    /// How often the body fits into a slice; warms caches up on the way.
    private func repetitions(of benchmark: Benchmark) throws -> Int {
        var count = 1
        while true {
            let elapsed = try time(benchmark, repeated: count)
            if elapsed >= slice / 4 { return max(1, Int(Double(count) * seconds(slice) / seconds(elapsed))) }
            count *= 2
        }
    }

    private func time(_ benchmark: Benchmark, repeated count: Int) throws -> Duration {
        let clock = ContinuousClock()
        let start = clock.now
        for _ in 0..<count { try benchmark.body() }
        return start.duration(to: clock.now)
    }

    private func seconds(_ duration: Duration) -> Double {
        let parts = duration.components
        return Double(parts.seconds) + Double(parts.attoseconds) / 1e18
    }
}
