import Touchstone

/// One command of `touchstone`.
///
/// One command, one file, one line in `CommandRegistry`.
protocol Command: Sendable {
    /// The word that calls it.
    static var name: String { get }
    /// One line for the list of commands.
    static var summary: String { get }
    /// What `touchstone NAME --help` prints below the usage line.
    static var help: String { get }
    static var usage: String { get }
    /// The options that it takes.
    static var options: [Option] { get }

    /// Carries the command out and gives the exit status.
    static func run(_ arguments: ParsedArguments, _ terminal: Terminal) throws(SessionError) -> Int32
}

/// Every command there is.
enum CommandRegistry {
    static let all: [any Command.Type] = [
        RunCommand.self,
        PlanCommand.self,
        MockCommand.self,
        LintCommand.self,
        ReplayCommand.self,
        ProbeCommand.self,
        ProveCommand.self,
    ]

    static func command(named name: String) -> (any Command.Type)? {
        all.first { $0.name == name }
    }
}
