import Foundation

/// The table of one suite, as text.
struct Table {
    let suite: BenchmarkSuite
    let measurements: [Measurement]

    var text: String {
        guard let first = measurements.first else { return "" }
        let width = measurements.map(\.name.count).max() ?? 0
        var lines = ["\(suite.name) (\(suite.unit)s a second: median, lowest, highest; ratio to the first)"]
        for measurement in measurements {
            let name = measurement.name.padding(toLength: width, withPad: " ", startingAt: 0)
            let rates = [measurement.median, measurement.lowest, measurement.highest].map(rate).joined(separator: " ")
            lines.append("  \(name) \(rates) \(String(format: "%8.2f", measurement.ratio(to: first)))")
        }
        return lines.joined(separator: "\n")
    }

    private func rate(_ value: Double) -> String {
        switch value {
        case 1e9...: String(format: "%8.2f G", value / 1e9)
        case 1e6...: String(format: "%8.2f M", value / 1e6)
        case 1e3...: String(format: "%8.2f k", value / 1e3)
        default: String(format: "%8.2f  ", value)
        }
    }
}
