import Foundation
import Fuzzing

/// `swift run -c release FuzzCommand [--only TARGET] [--seconds N] [--seed N]`: fuzzes each target in turn.
///
/// The bytes under test stand in `fuzz-TARGET.bytes` of the temporary folder, so that they outlive a crash.
@main
enum FuzzCommand {
    static func main() throws {
        var only: String?
        var seconds = 60
        var seed: UInt64 = 1
        var arguments = CommandLine.arguments.dropFirst()
        while let argument = arguments.popFirst() {
            switch (argument, arguments.popFirst()) {
            case ("--only", let name?): only = name
            case ("--seconds", let text?): seconds = Int(text) ?? seconds
            case ("--seed", let text?): seed = UInt64(text) ?? seed
            default:
                let names = FuzzRegistry.all.map(\.name).joined(separator: " ")
                print("usage: FuzzCommand [--only TARGET] [--seconds N] [--seed N]\ntargets: \(names)")
                exit(argument == "--help" ? 0 : 64)
            }
        }
        let targets = FuzzRegistry.all.filter { only == nil || $0.name == only }
        var isClean = true
        for target in targets {
            let count = try fuzz(target, for: .seconds(seconds), from: seed)
            isClean = isClean && count == 0
        }
        exit(isClean ? 0 : 1)
    }

    /// Fuzzes one target until the time is over and gives the number of findings.
    private static func fuzz(_ target: any FuzzTarget, for time: Duration, from first: UInt64) throws -> Int {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("fuzz-\(target.name).bytes")
        try Data().write(to: file)
        let handle = try FileHandle(forWritingTo: file)
        defer { handle.closeFile() }
        let clock = ContinuousClock()
        let end = clock.now + time
        var seed = first
        var rounds = 0
        var findings = 0
        while clock.now < end {
            let found = Fuzzer(target, seed: seed).run(rounds: 2_000) { bytes in
                handle.seek(toFileOffset: 0)
                handle.write(Data(bytes))
                handle.truncateFile(atOffset: UInt64(bytes.count))
            }
            for finding in found {
                print("\(target.name): seed \(seed), round \(finding.round): \(finding.reason)")
                print("  base64 \(Data(finding.bytes).base64EncodedString())")
            }
            findings += found.count
            rounds += 2_000
            seed += 1
        }
        print("\(target.name): \(rounds) rounds, seeds \(first)..<\(seed), \(findings) findings")
        return findings
    }
}
