import CaseDerivation
import Conformance
import Reports
import Threads
import Touchstone

/// The command `touchstone replay`.
enum ReplayCommand: Command {
    static let name = "replay"
    static let summary = "sends one case again and shows everything"
    static let usage = "CASE-ID [--target API=URL] [options]"
    static let help = """
        Sends the case, its twin and its set-up, and prints each exchange and the verdict. Writes no report.
        A row about answers is seen again by the case that its finding names.
        """
    static let options: [Option] = Option.selection + [.timeout, .patience]

    static func run(_ arguments: ParsedArguments, _ terminal: Terminal) throws(SessionError) -> Int32 {
        guard arguments.words.count == 1, let id = arguments.words.first else {
            throw SessionError(.usage, "replay takes one case id, as `touchstone plan` lists them")
        }
        let session = try SessionArguments.session(arguments, words: [], terminal)
        let shown = Monitor("")
        let record = try session.replay(caseID: id) { step in
            switch step {
            case .begins(let part, let id):
                let heading = "\(part)  \(id)\n"
                // A series sends the same again and again.
                let isNew = shown.withLock { last in
                    defer { last = heading }
                    return last != heading
                }
                if isNew { terminal.print(heading) }
            case .exchanged(let exchange):
                terminal.print(ExchangeText.lines(of: exchange).joined(separator: "\n") + "\n")
            }
        }
        let asked = Glob(id)
        terminal.print(ConsoleReport(style: terminal.style).text(ofReplay: record) { asked.matches($0.id) })
        return RunVerdict([record]).rawValue
    }
}
