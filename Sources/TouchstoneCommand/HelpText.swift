import Touchstone

/// What `--help` prints.
enum HelpText {
    static var program: String {
        var lines = [
            "touchstone \(ToolVersion.current): judges HTTP servers by contract files", "",
            "usage: touchstone COMMAND [CONTRACT …] [options]", "", "commands",
        ]
        lines += CommandRegistry.all.map { "  \(padded($0.name, 9)) \($0.summary)" }
        lines += [
            "", "touchstone COMMAND --help tells the options of a command.", "", "exit status",
            "  0   the server conforms", "  1   violations were found",
            "  2   it could not be judged: unreachable, mostly blocked, a report that cannot be written",
            "  64  wrong usage", "  65  a contract or profile at fault",
            "  130, 143  ended by Ctrl-C or kill; the reports (`prove`: the table) hold what was judged until then",
        ]
        return lines.joined(separator: "\n")
    }

    static func of(_ command: any Command.Type) -> String {
        var lines = ["usage: touchstone \(command.name) \(command.usage)", "", command.help, "", "options"]
        let options = command.options + [.help]
        let width = options.map { label($0).count }.max() ?? 0
        lines += options.map { "  \(padded(label($0), width))  \($0.help)" }
        return lines.joined(separator: "\n")
    }

    private static func label(_ option: Option) -> String {
        option.name + (option.value.map { " \($0)" } ?? "")
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}
