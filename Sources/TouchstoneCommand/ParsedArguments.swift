import Touchstone

/// The words of a call, sorted by option.
struct ParsedArguments: Sendable {
    private(set) var words: [String] = []
    private var values: [String: [String]] = [:]

    /// Takes `--name value` and `--name=value`; `--` ends the options.
    ///
    /// A value that begins with two dashes is written with the equals sign: after a space it is the next option, and the value was left out.
    init(_ arguments: [String], options: [Option], command: String) throws(SessionError) {
        var rest = arguments[...]
        while let word = rest.popFirst() {
            if word == "--" {
                words += rest
                return
            }
            guard word.hasPrefix("-"), word != "-" else {
                words.append(word)
                continue
            }
            let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard
                let option = (options + [.help]).first(where: { $0.name == parts[0] || $0 == .help && parts[0] == "-h" }
                )
            else {
                let near = options.map(\.name).filter { $0.hasPrefix(String(parts[0].prefix(4))) }
                let hint = near.isEmpty ? "" : "; did you mean \(near.joined(separator: " or "))?"
                throw SessionError(
                    .usage,
                    "unknown option \(parts[0])\(hint) (touchstone \(command) --help lists them)"
                )
            }
            if option.value == nil {
                guard parts.count == 1 else { throw SessionError(.usage, "\(option.name) takes no value") }
                values[option.name, default: []].append("")
            } else if parts.count == 2 {
                values[option.name, default: []].append(parts[1])
            } else if let value = rest.first, !value.hasPrefix("--") {
                values[option.name, default: []].append(value)
                rest.removeFirst()
            } else {
                throw SessionError(.usage, "\(option.name) needs a value: \(option.name) \(option.value ?? "")")
            }
        }
    }

    func has(_ option: Option) -> Bool { values[option.name] != nil }

    func all(_ option: Option) -> [String] { values[option.name] ?? [] }

    func last(_ option: Option) -> String? { values[option.name]?.last }

    /// The values of an option of the form `NAME=VALUE`.
    func pairs(_ option: Option) throws(SessionError) -> [String: String] {
        var pairs: [String: String] = [:]
        for text in all(option) {
            let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty || option == .set else {
                throw SessionError(
                    .usage,
                    "\(option.name) is written \(option.name) \(option.value ?? ""), found `\(text)`"
                )
            }
            pairs[String(parts[0])] = String(parts[1])
        }
        return pairs
    }

    /// A positive number that fits every type it is turned into.
    func number<Number: LosslessStringConvertible & Comparable & ExpressibleByIntegerLiteral>(
        _ option: Option,
        as type: Number.Type
    ) throws(SessionError) -> Number? {
        guard let text = last(option) else { return nil }
        guard let number = Number(text), number > 0, number <= 1_000_000_000 else {
            throw SessionError(.usage, "\(option.name) takes a number above 0 and up to 1000000000, found `\(text)`")
        }
        return number
    }
}
