import Conformance
import Reports
import Touchstone

/// The command `touchstone run`.
enum RunCommand: Command {
    static let name = "run"
    static let summary = "judges a server by contracts and writes the reports"
    static let usage =
        "[CONTRACT …] [--profile NAME] [--target API=URL] [--set NAME=VALUE] [--secret NAME=ENVVAR] [options]"
    static let help = """
        Sends every case that the contracts imply, judges the answers, prints what is broken and writes the reports.
        Without a profile or target the requests go to the embedded mock.
        """
    static let report = Option(
        name: "--report",
        value: "FORMAT=FILE",
        help: "write this report instead of the defaults (junit, html, ndjson); may be repeated"
    )
    static let options: [Option] = Option.selection + [.shard, .workers, .rate, .timeout, .patience, report]

    static func run(_ arguments: ParsedArguments, _ terminal: Terminal) throws(SessionError) -> Int32 {
        let session = try SessionArguments.planning(arguments, terminal)
        let files = try ReportFiles(reports(arguments))
        for (contract, count) in ContractLoading.faultCounts(session) {
            let root = arguments.last(.contracts).map { " --contracts \($0)" } ?? ""
            let faults = "\(count) fault\(count == 1 ? "" : "s")"
            terminal.printError(
                "\(contract): the contract has \(faults), which can leave cases out; `touchstone lint \(contract)\(root)` lists them\n"
            )
        }
        let progress = ProgressLine(isTerminal: terminal.errorIsTerminal) { terminal.printError($0) }
        let interruption = Interruption(terminal)
        let records = try session.run(stop: interruption.stop) { event in
            progress.show(event)
            files.note(event)
        }
        let status = interruption.end()
        terminal.print(ConsoleReport(style: terminal.style).text(of: records))
        let paths = try files.write(records)
        terminal.print("reports: \(paths.joined(separator: ", "))")
        if let status { return status }
        let verdict = RunVerdict(records)
        if verdict == .couldNotRun { throw SessionError(.couldNotRun, CouldNotRun.message(records)) }
        return verdict.rawValue
    }

    private static func reports(_ arguments: ParsedArguments) throws(SessionError) -> [(
        format: any ReportFormat, path: String
    )] {
        var files: [(format: any ReportFormat, path: String)] = []
        for text in arguments.all(report) {
            let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
            guard let format = parts.first.flatMap(ReportFormatRegistry.format(named:)) else {
                let names = ReportFormatRegistry.all.map { type(of: $0).name }.joined(separator: ", ")
                throw SessionError(.usage, "--report is written FORMAT=FILE with a format of \(names), found `\(text)`")
            }
            files.append((format, parts.count == 2 ? parts[1] : type(of: format).defaultFile))
        }
        return files.isEmpty ? ReportFiles.defaults() : files
    }
}
