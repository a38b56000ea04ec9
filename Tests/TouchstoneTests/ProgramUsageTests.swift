import Foundation
import Testing

@Suite("Wrong words get one line and status 64", .serialized)
struct ProgramUsageTests {
    /// What is called, and the line that must come.
    static let calls: [(arguments: [String], line: String)] = [
        (["bogus"], "unknown command `bogus`; there are "),
        (["help", "bogus"], "unknown command `bogus`; there are "),
        (["run", "--bogus"], "unknown option --bogus (touchstone run --help lists them)"),
        (["run", "--work", "2"], "unknown option --work; did you mean --workers?"),
        (["plan", "--report", "junit=x"], "unknown option --report"),
        (["run", "--only"], "--only needs a value: --only GLOB"),
        (["run", "--only", "--skip", "x"], "--only needs a value: --only GLOB"),
        (["run", "nothing-here"], "no contract `nothing-here` in "),
        (["run", "--only", "nothing/*"], "no case matches --only nothing/*; `touchstone plan` lists the ids"),
        (["run", "--only", "create-brand/*", "--only", "nothing"], "no case matches --only nothing;"),
        (["plan", "--only", "nothing"], "no case matches --only nothing;"),
        (["run", "--skip", "*"], "no case is left by --only and --skip;"),
        (["run", "--shard", "0/4"], "--shard is written I/N, as 1/4 to 4/4 are; found `0/4`"),
        (["run", "--shard", "1/4", "--only", "nothing"], "no case matches --only nothing;"),
        (
            ["plan", "--shard", "9999/10000", "--only", "create-brand/request/valid/full"],
            "no case falls into --shard 9999/10000; take fewer parts"
        ),
        (["run", "--set", "sid"], "--set is written --set NAME=VALUE, found `sid`"),
        (["run", "--set", "=x"], "--set is written --set NAME=VALUE, found `=x`"),
        (
            ["run", "--set", "sidd=x"],
            "--set names `sidd`, which is no parameter, credential, body member or workflow input of "
        ),
        (["run", "--secret", "api-key"], "--secret is written --secret NAME=ENVVAR, found `api-key`"),
        (
            ["run", "--secret", "api-key=NO_SUCH_VARIABLE"],
            "the environment variable NO_SUCH_VARIABLE is not set; it must hold api-key"
        ),
        (
            ["run", "--target", "http://127.0.0.1:1"],
            "--target is written --target API=URL, found `http://127.0.0.1:1`"
        ),
        (["run", "--target", "kaleyra-rcs"], "--target is written --target API=URL, found `kaleyra-rcs`"),
        (
            ["run", "--target", "nobody=http://127.0.0.1:1"],
            "--target names the contract `nobody`, which is not among those selected: "
        ),
        (
            ["run", "--target", "kaleyra-rcs=127.0.0.1:1"],
            "--target kaleyra-rcs=127.0.0.1:1 is no http or https URL; write it like "
        ),
        (
            ["plan", "--target", "kaleyra-rcs=ftp://host"],
            "--target kaleyra-rcs=ftp://host is no http or https URL; write it like "
        ),
        (["run", "--report", "pdf=x"], "--report is written FORMAT=FILE with a format of junit, html, ndjson"),
        (["run", "--profile", "nowhere"], "no profile `nowhere`: cannot read "),
        (
            ["run", "--profile", "staging-in"],
            "the environment variables KALEYRA_API_KEY, KALEYRA_SID are not set; they must hold api-key, sid (profile staging-in)"
        ),
        (["run", "--given", "weather"], "no operation documents the outcome `weather`; there are "),
        (["run", "--seed", "-1"], "--seed takes a whole number, found `-1`"),
        (["run", "--workers", "0"], "--workers takes a number above 0"),
        (["run", "--workers", "many"], "--workers takes a number above 0"),
        (["run", "--timeout", "inf"], "--timeout takes a number above 0 and up to 1000000000, found `inf`"),
        (["run", "--timeout", "nan"], "--timeout takes a number above 0"),
        (["run", "--rate", "1e-400"], "--rate takes a number above 0"),
        (["mock", "--port", "65536"], "--port takes a number up to 65535, found `65536`"),
        (["replay"], "replay takes one case id, as `touchstone plan` lists them"),
        (["replay", "nothing/here"], "no case `nothing/here` in "),
        (
            ["replay", "create-brand/response/success/body/message/const"],
            "; a clause about answers is none, but its finding names the case in which it was seen"
        ),
    ]

    @Test("one line says what and what to do", arguments: calls)
    func call(arguments: [String], line: String) async throws {
        let folder = try TemporaryFolder()
        let result = try await Program.run(arguments, in: folder)
        #expect(result.status == 64, "\(result.errors)")
        #expect(result.output.isEmpty)
        expectOneLine(result.errors, line)
        let left = try folder.texts().filter { $0.value.contains("<testsuites") }
        #expect(left.isEmpty, "a call that was refused leaves no report")
    }

    @Test("no command at all")
    func nothing() async throws {
        let result = try await Program.run([], contracts: nil)
        #expect(result.status == 64)
        #expect(result.errors.contains("usage: touchstone COMMAND"))
    }

    @Test("no folder of contracts, named or not")
    func noFolder() async throws {
        let named = try await Program.run(["run"], contracts: "/nowhere/at/all")
        #expect(named.status == 64)
        expectOneLine(
            named.errors,
            "no folder `/nowhere/at/all`; give the folder that holds the contracts with --contracts DIR"
        )
        let unnamed = try await Program.run(["run"], contracts: nil)
        #expect(unnamed.status == 64)
        expectOneLine(
            unnamed.errors,
            "no folder `contracts` here or above; go to the package's folder or give --contracts DIR"
        )
    }

    @Test("every command tells its options")
    func help() async throws {
        let program = try await Program.run(["--help"], contracts: nil)
        let list = program.output.split(separator: "\n").drop { $0 != "commands" }.dropFirst().prefix {
            $0.hasPrefix("  ")
        }
        let commands = list.compactMap { $0.split(separator: " ").first.map(String.init) }
        #expect(Set(commands).isSuperset(of: ["run", "plan", "mock", "replay"]))
        for command in commands {
            for arguments in [[command, "--help"], [command, "-h"], ["help", command]] {
                let result = try await Program.run(arguments, contracts: nil)
                #expect(result.status == 0)
                #expect(result.errors.isEmpty)
                #expect(result.output.hasPrefix("usage: touchstone \(command) "), "\(arguments)")
                #expect(result.output.contains("--contracts DIR"))
                for line in result.output.split(separator: "\n") {
                    #expect(line.unicodeScalars.count <= 160, "\(line)")
                }
            }
        }
    }

    @Test("the program tells its commands and its statuses", arguments: ["--help", "-h", "help"])
    func programHelp(word: String) async throws {
        let result = try await Program.run([word], contracts: nil)
        #expect(result.status == 0)
        for part in ["run ", "plan ", "mock ", "replay ", "0 ", "1 ", "2 ", "64 ", "65 ", "130"] {
            #expect(result.output.contains("\n  " + part), "\(part)")
        }
    }
}

/// The errors are this one line, and nothing like a crash stands beside it.
func expectOneLine(_ errors: String, _ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let lines = errors.split(separator: "\n")
    let own = lines.filter { $0.hasPrefix("touchstone: ") }
    #expect(own.count == 1, "\(errors)", sourceLocation: sourceLocation)
    #expect(own.first?.contains(text) ?? false, "\(errors)", sourceLocation: sourceLocation)
    for sign in ["Fatal error", "crashed", "Thread 0", ".swift:"] {
        #expect(!errors.contains(sign), "\(errors)", sourceLocation: sourceLocation)
    }
}
