import CaseDerivation
import Conformance
import Foundation
import HTTPMessages
import HTTPWire
import OpenAPIContract
import Threads
import Workflows

/// The whole way from a contract's files to a run record, as the command takes it.
enum Pipeline {
    private static let contracts = Monitor<[String: Contract]>([:])

    /// The package's `contracts` folder.
    static let folder = ContractFolder(
        root: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "contracts").path()
    )

    static func contract(_ name: String) throws -> Contract {
        try contracts.withLock { contracts in
            if let contract = contracts[name] { return contract }
            let contract = try folder.load(name)
            contracts[name] = contract
            return contract
        }
    }

    /// Runs some operations of a contract against a server in its first state.
    static func run(_ server: ServerUnderTest, operations: [String], given: String? = nil, repeats: Int = 10) throws
        -> RunRecord
    {
        let selection = PlanSelection(only: operations.map { "\($0)/*" }, given: given, repeats: repeats)
        let contract = try contract(server.contract)
        let plan = CaseDeriver(
            contract: contract,
            workflows: WorkflowBook(contract).workflows,
            seed: 7,
            selection: selection
        ).plan()
        switch server.wire {
        case .inProcess:
            return run(plan, server, InProcessTransport(responder: server.responder()), .seconds(5))
        case .loopback(let timeout):
            let listener = HTTPWireServer(responder: server.responder())
            let port = try listener.start()
            defer { listener.stop() }
            guard let origin = HTTPOrigin("http://127.0.0.1:\(port)") else {
                preconditionFailure("a plain origin is one")
            }
            let client = try HTTPWireClient(origin: origin)
            defer { client.close() }
            return run(plan, server, client, timeout)
        }
    }

    private static func run(
        _ plan: Plan,
        _ server: ServerUnderTest,
        _ transport: any HTTPTransport,
        _ timeout: Duration
    ) -> RunRecord {
        let settings = RunSettings(
            workers: 1,
            timeout: timeout,
            patience: .seconds(1),
            target: "server under test",
            toolVersion: "test",
            startedAt: "2026-03-10T19:00:00"
        )
        let redactor = Redactor(secrets: [Redactor.Secret(variable: "API_KEY", value: TestAccount.key)])
        return Runner(
            plan: plan,
            transport: transport,
            values: FixedValues(TestAccount.variables, clock: server.clock),
            settings: settings,
            redactor: redactor
        ).run()
    }
}
