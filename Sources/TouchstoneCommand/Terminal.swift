import Foundation
import Reports

/// Where the command writes: results to standard output, progress and errors to standard error.
struct Terminal: Sendable {
    let outputIsTerminal: Bool
    let errorIsTerminal: Bool
    let environment: [String: String]

    init(environment: [String: String]) {
        outputIsTerminal = isatty(STDOUT_FILENO) == 1
        errorIsTerminal = isatty(STDERR_FILENO) == 1
        self.environment = environment
    }

    /// Colours on a terminal, unless `NO_COLOR` is set.
    var style: ConsoleStyle {
        outputIsTerminal && environment["NO_COLOR", default: ""].isEmpty ? .coloured : .plain
    }

    func print(_ text: String) {
        Terminal.write(text + "\n", to: STDOUT_FILENO)
    }

    func printError(_ text: String) {
        Terminal.write(text, to: STDERR_FILENO)
    }

    /// Writes all bytes; a closed pipe ends the writing, not the run.
    private static func write(_ text: String, to descriptor: Int32) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            bytes = bytes.dropFirst(count)
        }
    }
}
