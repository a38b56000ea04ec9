import Foundation
import HTTPMessages
import HTTPWire
import Testing
import Touchstone

@Suite("A judgement from another package's tests")
struct ContractJudgementTests {
    static let contract = Checkout.contracts + "/kaleyra-rcs"
    static let values = ["sid": "MYSID1234567890", "api-key": "key-of-this-very-test"]

    /// The embedded mock, as a server of the user's own.
    static func honest() throws -> any HTTPResponder {
        var request = SessionRequest()
        request.contractsRoot = Checkout.contracts
        request.variables = values
        request.contracts = ["kaleyra-rcs"]
        return try EmbeddedMock.responder(for: Session(request, environment: [:]))
    }

    @Test("an honest server at a URL breaks no row")
    func url() async throws {
        let server = HTTPWireServer(responder: try Self.honest())
        let port = try server.start()
        defer { server.stop() }
        let rows = try await ContractJudgement.rows(
            contract: Self.contract,
            at: "http://127.0.0.1:\(port)",
            variables: Self.values
        )
        #expect(rows.count { $0.state == "enforced" } > 100)
        for row in rows { #expect(!row.isViolation, "\(row.text)") }
    }

    @Test("a server that refuses nothing breaks rows, and each is told at its line of the contract")
    func lenient() async throws {
        let rows = try await ContractJudgement.rows(
            contract: Self.contract,
            answeredBy: LenientResponder(Self.honest()),
            variables: Self.values
        )
        let row = try #require(rows.first { $0.id == "create-brand/body/brand_name/max-length/above" })
        #expect(row.state == "not-enforced")
        #expect(row.isViolation)
        #expect(!row.isSkipped)
        #expect(row.description == row.id)
        #expect(row.file == Checkout.contracts + "/kaleyra-rcs/schemas/create-brand-request.json")
        #expect(row.text.contains("create-brand-request.json:\(row.line):\(row.column)"))
        #expect(rows.count { $0.isViolation } > 30)
        try withKnownIssue {
            try ContractRun.tell(row)
        } matching: { issue in
            issue.sourceLocation == ContractRun.place(of: row) && issue.comments.contains { "\($0)".contains(row.id) }
        }
    }

    @Test("a lenient server gives the verdict violations, and red reports")
    func reports() async throws {
        let folder = try TemporaryFolder()
        var judgement = ContractJudgement(contracts: Checkout.contracts, environment: [:])
        judgement.names = ["kaleyra-rcs"]
        judgement.variables = Self.values
        judgement.only = ["create-brand/body/brand_name/*"]
        let run = try await judgement.run(answeredBy: LenientResponder(Self.honest()), reportsIn: folder.path)
        #expect(run.verdict == .violations)
        #expect(run.targets == ["kaleyra-rcs": "responder"])
        #expect(run.summary.contains("create-brand/body/brand_name/max-length/above"))
        for (name, mark) in [
            ("junit.xml", "<failure type=\"not-enforced\""), ("run.ndjson", "\"not-enforced\""),
            ("report.html", "not-enforced"),
        ] {
            let text = try folder.text(name)
            #expect(text.contains(mark), "\(name)")
        }
    }

    @Test("a server that is not there proves nothing, and its rows say why")
    func unreachable() async throws {
        var judgement = ContractJudgement(contracts: Checkout.contracts, environment: [:])
        judgement.names = ["kaleyra-rcs"]
        judgement.targets = ["kaleyra-rcs": "http://127.0.0.1:1"]
        let run = try await judgement.run()
        #expect(run.verdict == .couldNotRun)
        #expect(!run.rows.contains { !$0.isSkipped })
        #expect(run.rows.contains { $0.reason?.contains("no connection to 127.0.0.1:1") ?? false })
    }

    @Test("what is not in order is thrown with its remedy")
    func errors() async throws {
        await #expect {
            try await ContractJudgement.rows(contract: Checkout.contracts + "/none", at: "http://127.0.0.1:1")
        } throws: { error in
            "\(error)" == "no contract `none` in \(Checkout.contracts); there are kaleyra-rcs, phonon-kairos"
        }
        await #expect {
            try await ContractJudgement.rows(contract: Self.contract, at: "127.0.0.1:1")
        } throws: { error in
            "\(error)".contains("write it like kaleyra-rcs=http://127.0.0.1:8080")
        }
        await #expect {
            try await ContractJudgement.rows(
                contract: Self.contract,
                at: "http://127.0.0.1:1",
                secrets: ["api-key": "NO_SUCH_VARIABLE"]
            )
        } throws: { error in
            "\(error)".contains("the environment variable NO_SUCH_VARIABLE is not set")
        }
    }

    @Test("is pointed by the environment")
    func environment() throws {
        let judgement = try ContractJudgement.pointed(
            contracts: "c",
            by: [
                "TOUCHSTONE_PROFILE": "staging-in", "TOUCHSTONE_TARGETS": "a=http://h:1/x=y  b=http://h:2",
                "TOUCHSTONE_SET": "sid=A=B\nempty=",
            ]
        )
        #expect(judgement.contracts == "c")
        #expect(judgement.profile == "staging-in")
        #expect(judgement.targets == ["a": "http://h:1/x=y", "b": "http://h:2"])
        #expect(judgement.variables == ["sid": "A=B", "empty": ""])
        let unset = try ContractJudgement.pointed(by: ["TOUCHSTONE_PROFILE": ""])
        #expect(unset.profile == nil)
        #expect(
            throws: SessionError(
                .usage,
                "TOUCHSTONE_TARGETS is written CONTRACT=URL with spaces between, found `http://h`"
            )
        ) {
            try ContractJudgement.pointed(by: ["TOUCHSTONE_TARGETS": "http://h"])
        }
    }
}
