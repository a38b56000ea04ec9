import OpenAPIContract
import Touchstone

/// The command `touchstone lint`.
enum LintCommand: Command {
    static let name = "lint"
    static let summary = "checks contract files, each fault with file:line:column"
    static let usage = "[CONTRACT …] [--contracts DIR]"
    static let help = "Prints one line a fault. The exit status is 65 when there is one."
    static let options: [Option] = [.contracts]

    static func run(_ arguments: ParsedArguments, _ terminal: Terminal) throws(SessionError) -> Int32 {
        let root = try ContractsLocation.find(arguments.last(.contracts))
        var faults = 0
        let names = try ContractLoading.names(arguments.words, root: root)
        for name in names {
            let findings = ContractLoading.lint(name, root: root)
            for finding in findings { terminal.print("\(finding.location): \(finding.rule): \(finding.message)") }
            faults += findings.count
        }
        terminal.print(
            faults == 0 ? "\(names.joined(separator: ", ")): no fault" : "\(faults) fault\(faults == 1 ? "" : "s")"
        )
        return faults == 0 ? 0 : SessionError.Kind.contract.rawValue
    }
}
