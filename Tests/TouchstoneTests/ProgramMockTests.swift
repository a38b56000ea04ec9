import Foundation
import Testing

@Suite("touchstone mock", .serialized)
struct ProgramMockTests {
    private func begun(_ options: [String] = [], _ input: Pipe) async throws -> Program {
        let program = try Program(["mock"] + options, input: input, in: TemporaryFolder())
        try #require(await program.wait(for: ".stdout") { $0.contains("listening on http://127.0.0.1:") })
        return program
    }

    @Test("ends on SIGTERM and SIGINT though they were blocked where it was started", arguments: [SIGTERM, SIGINT])
    func blocked(number: Int32) async throws {
        let program = try withBlocked(number) { try Program(["mock"], in: TemporaryFolder()) }
        try #require(await program.wait(for: ".stdout") { $0.contains("listening on http://127.0.0.1:") })
        program.signal(number)
        let result = try await program.result()
        #expect(result.status == 128 + number)
    }

    @Test("ends with its input where that is asked for")
    func pipe() async throws {
        let input = Pipe()
        let program = try await begun(["--until-eof"], input)
        try input.fileHandleForWriting.write(contentsOf: Data("what is written is not read\n".utf8))
        try input.fileHandleForWriting.close()
        let result = try await program.result()
        #expect(result.status == 0)
    }

    @Test("goes on until a signal comes, though its input has ended")
    func signal() async throws {
        let input = Pipe()
        try input.fileHandleForWriting.close()
        let program = try await begun([], input)
        program.signal(SIGTERM)
        let result = try await program.result()
        #expect(result.status == 128 + SIGTERM)
    }

    private func withBlocked<Value>(_ number: Int32, _ body: () throws -> Value) rethrows -> Value {
        var blocked = sigset_t()
        var before = sigset_t()
        sigemptyset(&blocked)
        sigaddset(&blocked, number)
        pthread_sigmask(SIG_BLOCK, &blocked, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        return try body()
    }
}
