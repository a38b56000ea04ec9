import Foundation
import Touchstone

/// The program: finds the command, runs it, turns errors into one line and an exit status.
@main
enum TouchstoneProgram {
    static func main() {
        signal(SIGPIPE, SIG_IGN)
        // What a parent has blocked, as test runners do, stays blocked in its children, and a signal would never end them.
        var none = sigset_t()
        sigemptyset(&none)
        pthread_sigmask(SIG_SETMASK, &none, nil)
        let environment = ProcessInfo.processInfo.environment
        let terminal = Terminal(environment: environment)
        exit(status(of: Array(CommandLine.arguments.dropFirst()), terminal))
    }

    private static func status(of arguments: [String], _ terminal: Terminal) -> Int32 {
        guard let word = arguments.first else {
            terminal.printError(HelpText.program)
            return SessionError.Kind.usage.rawValue
        }
        switch word {
        case "--help", "-h", "help":
            guard let name = arguments.dropFirst().first else {
                terminal.print(HelpText.program)
                return 0
            }
            guard let command = CommandRegistry.command(named: name) else { return unknown(name, terminal) }
            terminal.print(HelpText.of(command))
            return 0
        case "--version", "version":
            terminal.print("touchstone \(ToolVersion.current)")
            return 0
        default: break
        }
        guard let command = CommandRegistry.command(named: word) else { return unknown(word, terminal) }
        do {
            let parsed = try ParsedArguments(Array(arguments.dropFirst()), options: command.options, command: word)
            if parsed.has(.help) {
                terminal.print(HelpText.of(command))
                return 0
            }
            return try command.run(parsed, terminal)
        } catch {
            terminal.printError("touchstone: \(error.message)\n")
            return error.kind.rawValue
        }
    }

    private static func unknown(_ word: String, _ terminal: Terminal) -> Int32 {
        let names = CommandRegistry.all.map { $0.name }.joined(separator: ", ")
        terminal.printError("touchstone: unknown command `\(word)`; there are \(names) (touchstone --help)\n")
        return SessionError.Kind.usage.rawValue
    }
}
