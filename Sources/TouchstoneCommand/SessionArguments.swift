import CaseDerivation
import Touchstone

/// Turns the options that commands share into a session.
enum SessionArguments {
    /// A session that sends by a plan, or shows one; tells what the given state leaves out.
    static func planning(_ arguments: ParsedArguments, _ terminal: Terminal) throws(SessionError) -> Session {
        let session = try session(arguments, terminal)
        if let given = session.request.selection.given, !session.leftOut.isEmpty {
            terminal.printError(
                "given \(given), which these do not document and so are left out: \(session.leftOut.joined(separator: ", "))\n"
            )
        }
        return session
    }

    static func session(_ arguments: ParsedArguments, words: [String]? = nil, _ terminal: Terminal) throws(SessionError)
        -> Session
    {
        var request = SessionRequest()
        request.contractsRoot = arguments.last(.contracts)
        request.contracts = words ?? arguments.words
        let named = terminal.environment["TOUCHSTONE_PROFILE", default: ""]
        request.profile = arguments.last(.profile) ?? (named.isEmpty ? nil : named)
        request.targets = try arguments.pairs(.target)
        request.variables = try arguments.pairs(.set)
        request.secrets = try arguments.pairs(.secret)
        request.selection = PlanSelection(
            only: arguments.all(.only),
            skip: arguments.all(.skip),
            shard: try shard(arguments),
            given: arguments.last(.given)
        )
        request.readings = arguments.all(.reading)
        request.overlays = arguments.all(.overlay)
        if let seed = arguments.last(.seed) {
            guard let number = UInt64(seed) else {
                throw SessionError(.usage, "--seed takes a whole number, found `\(seed)`")
            }
            request.seed = number
        }
        request.random = try arguments.number(.random, as: Int.self)
        request.repeats = try arguments.number(.repeats, as: Int.self)
        request.workers = try arguments.number(.workers, as: Int.self)
        request.requestsPerSecond = try arguments.number(.rate, as: Double.self)
        request.timeout = try arguments.number(.timeout, as: Double.self).map { .seconds($0) }
        request.patience = try arguments.number(.patience, as: Double.self).map { .seconds($0) }
        return try Session(request, environment: terminal.environment)
    }

    private static func shard(_ arguments: ParsedArguments) throws(SessionError) -> Shard? {
        guard let text = arguments.last(.shard) else { return nil }
        guard let shard = Shard(text) else {
            throw SessionError(.usage, "--shard is written I/N, as 1/4 to 4/4 are; found `\(text)`")
        }
        return shard
    }
}
