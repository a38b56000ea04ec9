/// Every suite there is, made only when its turn comes.
enum BenchmarkRegistry {
    static let all: [(name: String, make: @Sendable () throws -> [BenchmarkSuite])] = [
        ("json", JSONParsing.suites),
        ("patterns", PatternMatching.suites),
        ("round-trips", RoundTrips.suites),
        ("schema", SchemaValidity.suites),
    ]
}
