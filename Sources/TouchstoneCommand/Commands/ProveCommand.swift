import Mutations
import Touchstone

/// The command `touchstone prove`.
enum ProveCommand: Command {
    static let name = "prove"
    static let summary = "plants faults into the mock of a contract and shows which of them the cases catch"
    static let usage = "[CONTRACT …] [--only GLOB] [--skip GLOB] [--seed N] [--list]"
    static let help = """
        Serves each contract from the mock with one fault at a time: a check left out or shifted by one, an answer with a member
        missing or of another type, an outcome or a status in the place of another, something not remembered. Sends nothing off
        this machine and writes no report. --only and --skip take globs over the ids of the faults.
        A fault is caught when a row fails; it is not judged when the run ends as one that could not judge (exit status 2), as when
        the plain valid request is refused. The exit status is 1 when a fault escapes both, else 0.
        """
    static let list = Option(name: "--list", value: nil, help: "list the faults, run nothing")
    static let options: [Option] = [.contracts, .only, .skip, .seed, .repeats, .patience, list]

    static func run(_ arguments: ParsedArguments, _ terminal: Terminal) throws(SessionError) -> Int32 {
        let proof = MutationProof(try SessionArguments.session(arguments, terminal))
        let planned = try proof.mutants()
        if arguments.has(list) {
            for mutant in planned.flatMap(\.mutants) { terminal.print("\(mutant.id)\n    \(mutant.summary)") }
            return 0
        }
        let count = planned.reduce(0) { $0 + $1.mutants.count }
        var done = 0
        let interruption = Interruption(terminal)
        let results = try proof.run(stop: interruption.stop) { result in
            done += 1
            if terminal.errorIsTerminal {
                terminal.printError("\r\u{1B}[K  \(done)/\(count)")
            } else if done * 10 / count > (done - 1) * 10 / count {
                terminal.printError("  \(done)/\(count)\n")
            }
        }
        let status = interruption.end()
        if terminal.errorIsTerminal { terminal.printError("\r\u{1B}[K") }
        terminal.print(ProofTable(results: results).text)
        if let status {
            terminal.print("\n! ended early: \(results.count) of \(count) faults were tried")
            return status
        }
        return results.contains { $0.ending == .escaped } ? 1 : 0
    }
}
