import Foundation

/// `swift run -c release Benchmarks [--only NAME] [--runs N]`: prints a table for every suite.
@main
enum Benchmarks {
    static func main() throws {
        var only: String?
        var runs = 7
        var arguments = CommandLine.arguments.dropFirst()
        while let argument = arguments.popFirst() {
            switch (argument, arguments.popFirst()) {
            case ("--only", let name?): only = name
            case ("--runs", let text?): runs = Int(text) ?? runs
            default:
                let names = BenchmarkRegistry.all.map(\.name).joined(separator: " ")
                print("usage: Benchmarks [--only NAME] [--runs N]\nsuites: \(names)")
                exit(argument == "--help" ? 0 : 64)
            }
        }
        let stopwatch = Stopwatch(runs: max(1, runs), slice: .milliseconds(200))
        for entry in BenchmarkRegistry.all where only == nil || entry.name == only {
            for suite in try entry.make() {
                defer { suite.finish() }
                print(Table(suite: suite, measurements: try stopwatch.measure(suite)).text + "\n")
            }
        }
    }
}
