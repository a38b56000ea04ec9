import Foundation
import Testing
import Threads

/// The built program `touchstone`, called as a user calls it.
struct Program {
    /// What a call has brought.
    struct Result: Sendable {
        /// The exit status; 128 and the signal's number where a signal has ended the program.
        let status: Int32
        let output: String
        let errors: String
    }

    /// Beside the test bundle, where the build puts it.
    static let path: String? = {
        let bundles = Bundle.allBundles.map(\.bundlePath) + CommandLine.arguments + [Bundle.main.bundlePath]
        let folders = bundles.compactMap { path -> String? in
            guard let range = path.range(of: ".xctest") else { return path }
            return URL(fileURLWithPath: String(path[..<range.lowerBound])).deletingLastPathComponent().path
        }
        return folders.map { $0 + "/touchstone" }.first {
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: $0, isDirectory: &isFolder) && !isFolder.boolValue
        }
    }()

    /// The folder that it is called in; relative reports land there.
    let folder: TemporaryFolder
    private let process = Process()
    private let ended = Ended()

    /// Begins a call; `contracts` is given as `--contracts`, nil gives none; `input` is its standard input, nil: nothing.
    init(
        _ arguments: [String],
        contracts: String? = Checkout.contracts,
        environment: [String: String] = [:],
        input: Pipe? = nil,
        in folder: TemporaryFolder
    ) throws {
        self.folder = folder
        let path = try #require(Program.path, "the program touchstone is not beside the test bundle")
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments + (contracts.map { ["--contracts", $0] } ?? [])
        process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        var variables = ProcessInfo.processInfo.environment
        for name in variables.keys where name.hasPrefix("TOUCHSTONE_") || name.hasPrefix("KALEYRA_") {
            variables[name] = nil
        }
        // A crash is to be told by its status, at once.
        variables["SWIFT_BACKTRACE"] = "enable=no"
        process.environment = variables.merging(environment) { $1 }
        process.standardInput = input ?? FileHandle.nullDevice
        process.standardOutput = try Program.file(folder.path + "/.stdout")
        process.standardError = try Program.file(folder.path + "/.stderr")
        process.terminationHandler = { [ended] process in
            ended.end(
                process.terminationReason == .uncaughtSignal
                    ? 128 + process.terminationStatus : process.terminationStatus
            )
        }
        try process.run()
    }

    /// Calls the program and waits for its end.
    static func run(
        _ arguments: [String],
        contracts: String? = Checkout.contracts,
        environment: [String: String] = [:],
        in folder: TemporaryFolder? = nil
    ) async throws -> Result {
        let folder = try folder ?? TemporaryFolder()
        return try await Program(arguments, contracts: contracts, environment: environment, in: folder).result()
    }

    /// Waits for the end; a program that has not ended after two minutes is killed.
    func result() async throws -> Result {
        let watch = Task {
            try await Task.sleep(for: .seconds(120))
            signal(SIGKILL)
        }
        let status = await ended.status()
        watch.cancel()
        return Result(status: status, output: try folder.text(".stdout"), errors: try folder.text(".stderr"))
    }

    func signal(_ number: Int32) {
        kill(process.processIdentifier, number)
    }

    /// Waits until a file of the folder has what is looked for; false when the program ends or a minute passes before.
    func wait(for name: String, until isSeen: (String) -> Bool) async throws -> Bool {
        for _ in 0..<6000 {
            let isRunning = process.isRunning
            if let data = FileManager.default.contents(atPath: "\(folder.path)/\(name)"),
                isSeen(String(decoding: data, as: UTF8.self))
            {
                return true
            }
            guard isRunning else { return false }
            try await Task.sleep(for: .milliseconds(10))
        }
        return false
    }

    private static func file(_ path: String) throws -> FileHandle {
        try Data().write(to: URL(fileURLWithPath: path))
        return try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    }

    /// The end of a process, for whoever waits for it.
    private final class Ended: Sendable {
        private let state = Monitor((status: Int32?.none, waiting: CheckedContinuation<Int32, Never>?.none))

        func end(_ status: Int32) {
            state.withLock { state in
                state.status = status
                state.waiting?.resume(returning: status)
                state.waiting = nil
            }
        }

        func status() async -> Int32 {
            await withCheckedContinuation { continuation in
                state.withLock { state in
                    if let status = state.status {
                        continuation.resume(returning: status)
                    } else {
                        state.waiting = continuation
                    }
                }
            }
        }
    }
}
