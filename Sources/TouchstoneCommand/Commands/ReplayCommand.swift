import CaseDerivation
import Conformance
import Reports
import Touchstone

/// The command `touchstone replay`.
enum ReplayCommand: Command {
    static let name = "replay"
    static let summary = "sends one case again and shows everything"
    static let usage = "CASE-ID [--target API=URL] [options]"
    static let help = "Sends the case, its twin and its set-up, and prints each exchange and verdict. Writes no report."
    static let options: [Option] = Option.selection + [.timeout]

    static func run(_ arguments: ParsedArguments, _ terminal: Terminal) throws(SessionError) -> Int32 {
        guard arguments.words.count == 1, let id = arguments.words.first else {
            throw SessionError(.usage, "replay takes one case id, as `touchstone plan` lists them")
        }
        let session = try SessionArguments.session(arguments, words: [], terminal)
        let record = try session.replay(caseID: id) { exchange in
            terminal.print(ExchangeText.lines(of: exchange).joined(separator: "\n") + "\n")
        }
        terminal.print(ConsoleReport(style: terminal.style).text(of: [record]))
        return RunVerdict([record]).rawValue
    }
}
