import CaseDerivation
import Conformance
import HTTPMessages
import HTTPWire
import MockServer
import OpenAPIContract
import Threads

/// Exchanges that are sent, answered by the mock and judged, two operations side by side: with the mock called as a function, and
/// over a socket.
enum JudgedExchanges {
    private static let repeats = 2_000

    static func suites() throws -> [BenchmarkSuite] {
        let contract = try ContractFolder(root: "contracts", files: FilesInMemory(MakerContract.files)).load("maker")
        let selection = PlanSelection(only: ["*/valid/repeated"], repeats: repeats)
        let plan = CaseDeriver(contract: contract, seed: 1, selection: selection).plan()
        let mock = try MockResponder(contracts: [contract])
        let server = HTTPWireServer(responder: mock)
        let port = try server.start()
        guard let origin = HTTPOrigin("http://127.0.0.1:\(port)") else {
            preconditionFailure("a plain origin is one")
        }
        let client = try HTTPWireClient(origin: origin)
        let exchanges = Double(run(plan, InProcess(responder: mock)))
        return [
            BenchmarkSuite(
                "judged exchanges",
                unit: "exchange",
                [
                    Benchmark("in process", amount: exchanges) { run(plan, InProcess(responder: mock)) },
                    Benchmark("over a socket", amount: exchanges) { run(plan, client) },
                ],
                finish: {
                    client.close()
                    server.stop()
                }
            )
        ]
    }

    /// Carries the plan out and gives the number of its exchanges.
    @discardableResult
    private static func run(_ plan: Plan, _ transport: any HTTPTransport) -> Int {
        let record = Runner(
            plan: plan,
            transport: transport,
            values: CountedValues(),
            settings: RunSettings(
                workers: 2,
                target: "mock",
                toolVersion: "benchmark",
                startedAt: "2026-01-01T00:00:00"
            ),
            redactor: Redactor(secrets: [])
        ).run()
        precondition(record.violations.isEmpty && record.requestCount >= 2 * repeats, "\(record.violations)")
        return record.requestCount
    }

    private struct InProcess: HTTPTransport {
        let responder: any HTTPResponder

        func send(_ request: HTTPRequest, timeout: Duration) -> HTTPReply {
            HTTPReply(outcome: .response(responder.respond(to: request)))
        }
    }
}

/// Values that differ by a number.
private final class CountedValues: ValueSource {
    private let count = Monitor<UInt64>(0)

    func variable(_ name: String) -> String? { nil }

    func nextNumber() -> UInt64 {
        count.withLock { count in
            count += 1
            return count
        }
    }

    func nextUUID() -> String {
        let digits = String(nextNumber())
        return "00000000-0000-4000-8000-" + String(repeating: "0", count: 12 - digits.utf8.count) + digits
    }

    func nextPhoneNumber() -> String { "447700900000" }

    func now() -> Int64 { 0 }
}
