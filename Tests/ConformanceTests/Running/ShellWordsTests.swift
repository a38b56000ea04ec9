import Foundation
import Testing

@testable import Conformance

@Suite("ShellWords")
struct ShellWordsTests {
    @Test("a word that a shell takes as it stands is not quoted")
    func readable() {
        let shell = ShellWords(secrets: [])
        #expect(shell.readable("api=http://127.0.0.1:8080/a_b-c") == "api=http://127.0.0.1:8080/a_b-c")
        #expect(shell.readable("workflow/w/*") == "'workflow/w/*'")
        #expect(shell.readable("it's") == #"'it'\''s'"#)
        #expect(shell.readable("") == "''")
    }

    @Test("of two variables of which one begins with the other, each is its own")
    func prefix() {
        let shell = ShellWords(secrets: [
            Redactor.Secret(variable: "KEY", value: "a", advice: "a"),
            Redactor.Secret(variable: "KEY_2", value: "b", advice: "b"),
        ])
        #expect(shell.quoted("$KEY_2 $KEY") == #"''"${KEY_2:?b}"' '"${KEY:?a}"''"#)
    }

    @Test("a shell fills in the variable, and says what it must be where it is not set")
    func shell() throws {
        let shell = ShellWords(secrets: [Redactor.Secret(variable: "API_KEY", value: "s", advice: "set it to the key")])
        let line = "printf %s " + shell.quoted("key=$API_KEY")
        #expect(try run(line, ["API_KEY": "it's \"one\""]).output == "key=it's \"one\"")
        let unset = try run(line, [:])
        #expect(unset.output.isEmpty)
        #expect(unset.errors.contains("API_KEY: set it to the key"))
    }

    private func run(_ line: String, _ environment: [String: String]) throws -> (output: String, errors: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", line]
        process.environment = environment
        let (output, errors) = (Pipe(), Pipe())
        (process.standardOutput, process.standardError) = (output, errors)
        try process.run()
        process.waitUntilExit()
        func text(_ pipe: Pipe) -> String { String(decoding: pipe.fileHandleForReading.availableData, as: UTF8.self) }
        return (text(output), text(errors))
    }
}
