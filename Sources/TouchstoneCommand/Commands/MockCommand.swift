import Foundation
import HTTPWire
import Touchstone

/// The command `touchstone mock`.
enum MockCommand: Command {
    static let name = "mock"
    static let summary = "serves the contracts on this machine"
    static let usage = "[CONTRACT …] [--port N] [--given OUTCOME] [options]"
    static let help = """
        Validates every request, answers with the documented success built from it or with the documented error, and keeps state.
        A request may ask for any documented outcome with `Prefer: example=NAME` or `Prefer: code=N`.
        A signal ends it.
        """
    static let port = Option(name: "--port", value: "N", help: "the port on 127.0.0.1 (default: one that is free)")
    static let untilEOF = Option(
        name: "--until-eof",
        value: nil,
        help: "end with the standard input too: a pipe ends when whoever started the mock is gone"
    )
    static let options: [Option] = [.contracts, .profile, .set, .secret, .given, .reading, .overlay, port, untilEOF]

    static func run(_ arguments: ParsedArguments, _ terminal: Terminal) throws(SessionError) -> Int32 {
        let session = try SessionArguments.session(arguments, terminal)
        let responder = try EmbeddedMock.responder(for: session)
        let server = HTTPWireServer(responder: responder)
        let port: Int
        do {
            port = try server.start(port: try number(arguments))
        } catch let error as SessionError {
            throw error
        } catch {
            throw SessionError(.couldNotRun, "\(error); give another port with --port N")
        }
        terminal.print("listening on http://127.0.0.1:\(port)")
        let taken = try EmbeddedMock.shownValues(for: session)
        if !taken.isEmpty { terminal.printError("it takes \(taken.joined(separator: ", ")); Ctrl-C ends it\n") }
        guard arguments.has(untilEOF) else {
            while true { pause() }
        }
        waitForEndOfInput()
        server.stop()
        return 0
    }

    private static func waitForEndOfInput() {
        var byte: UInt8 = 0
        var count = 1
        while count > 0 || count < 0 && errno == EINTR { count = read(STDIN_FILENO, &byte, 1) }
    }

    private static func number(_ arguments: ParsedArguments) throws(SessionError) -> Int {
        guard let text = arguments.last(port) else { return 0 }
        guard let number = Int(text), (0...65535).contains(number) else {
            throw SessionError(.usage, "--port takes a number up to 65535, found `\(text)`")
        }
        return number
    }
}
