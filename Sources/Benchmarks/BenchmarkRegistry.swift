/// Every suite there is, made only when its turn comes.
enum BenchmarkRegistry {
    static let all: [(name: String, make: @Sendable () throws -> [BenchmarkSuite])] = [
        ("exchanges", JudgedExchanges.suites),
        ("json", JSONParsing.suites),
        ("patterns", PatternMatching.suites),
        ("round-trips", RoundTrips.suites),
        ("schema", SchemaValidity.suites),
    ]
}
