import Conformance
import Reports
import Touchstone

/// The command `touchstone probe`.
enum ProbeCommand: Command {
    static let name = "probe"
    static let summary = "tells which reading of contradicted documents a server follows"
    static let usage = "[CONTRACT …] [--profile NAME] [--target API=URL] [options]"
    static let help = """
        Sends the cases on which the contract and each of its readings differ, and prints a table. Writes no report.
        The exit status is 0 when every difference that requests can show was told, else 2.
        """
    static let options: [Option] = [
        .contracts, .profile, .target, .set, .secret, .reading, .overlay, .seed, .rate, .timeout,
    ]

    static func run(_ arguments: ParsedArguments, _ terminal: Terminal) throws(SessionError) -> Int32 {
        let lines = try ReadingProbe(SessionArguments.session(arguments, terminal)).lines()
        terminal.print(ProbeTable(lines: lines).text)
        return lines.contains { $0.finding == .neither } ? SessionError.Kind.couldNotRun.rawValue : 0
    }
}
