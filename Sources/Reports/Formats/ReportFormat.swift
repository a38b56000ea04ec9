package import Conformance

/// A way to write run records into one file.
///
/// One format, one file, one line in `ReportFormatRegistry`.
package protocol ReportFormat: Sendable {
    /// The word before `=` in `--report`: `junit`.
    static var name: String { get }
    /// Where it lands when the user names no file: `reports/junit.xml`.
    static var defaultFile: String { get }

    /// The whole file.
    func render(_ records: [RunRecord]) -> [UInt8]
}

/// Every format there is.
package enum ReportFormatRegistry {
    package static let all: [any ReportFormat] = [
        JUnitReport(),
        HTMLReport(),
        NDJSONReport(),
    ]

    package static func format(named name: String) -> (any ReportFormat)? {
        all.first { type(of: $0).name == name }
    }
}
