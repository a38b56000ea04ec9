import HTTPMessages
import JSONSchema
import JSONText
import OpenAPIContract

@testable import MockServer

/// The contracts of this repository behind a mock whose account, key and clock are known.
struct ContractsFolder {
    static let root = {
        let up = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
        return up.joined(separator: "/") + "/contracts"
    }()

    /// Both contracts, read once for all tests.
    static let loaded = Result {
        let folder = ContractFolder(root: root)
        return [try folder.load("kaleyra-rcs"), try folder.load("phonon-kairos")]
    }

    /// The moment 2026-05-10T12:00:00Z.
    static let noon: Int64 = 1_778_414_400_000_000_000

    let contracts: [Contract]
    let mock: MockResponder

    init(given: String? = nil, now: Int64 = noon) throws {
        contracts = try ContractsFolder.loaded.get()
        mock = try MockResponder(
            contracts: contracts,
            settings: MockSettings(
                credentials: ["api-key": "0a1b2c3d"],
                variables: ["sid": "ACCOUNT1"],
                given: given,
                seed: 7,
                now: { now }
            )
        )
    }

    func operation(_ id: String) -> Operation? {
        contracts.lazy.compactMap { $0.operation(id) }.first
    }

    func send(_ method: String, _ target: String, fields: HTTPFields = fields, json: JSONValue? = nil) -> Answer {
        let bytes = json.map { Array($0.serialized().utf8) }
        return Answer(mock.respond(to: HTTPRequest(method: method, target: target, fields: fields, body: bytes)))
    }

    func send(_ target: String, fields: HTTPFields = fields, json: JSONValue) -> Answer {
        send("POST", target, fields: fields, json: json)
    }

    func send(_ target: String, fields: HTTPFields = fields, bytes: [UInt8]?) -> Answer {
        Answer(mock.respond(to: HTTPRequest(method: "POST", target: target, fields: fields, body: bytes)))
    }

    /// The valid request of an operation.
    func sendValid(_ id: String, preferring preference: String? = nil) -> Answer {
        var fields = ContractsFolder.fields
        if let preference { fields.append("Prefer", preference) }
        switch id {
        case "create-brand": return send(Payloads.brandTarget, fields: fields, json: Payloads.brand)
        case "launch-carrier": return send(Payloads.launchTarget, fields: fields, json: Payloads.launch)
        case "register-tester": return send(Payloads.registerTarget, fields: fields, json: Payloads.tester)
        case "get-tester-by-agent": return send("GET", Payloads.listTarget("48900"), fields: fields)
        default: return send(Payloads.outboundTarget, fields: fields, json: Payloads.outbound)
        }
    }

    /// Whether the answer is that outcome by the schemas that the contract gives for its status.
    func isOutcome(_ name: String, of id: String, _ answer: Answer) -> Bool {
        guard let operation = operation(id), let outcome = operation.outcome(named: name), let body = answer.body else {
            return false
        }
        let patterns = operation.outcomes.flatMap(\.variants).map(\.status).filter { $0.contains(answer.status) }
        guard let meant = patterns.min(by: { $0.generality < $1.generality }) else { return false }
        return outcome.variants.contains { $0.status == meant && $0.compiled?.accepts(body) == true }
    }

    static let fields: HTTPFields = [
        HTTPField(name: "api-key", value: "0a1b2c3d"), HTTPField(name: "Content-Type", value: "application/json"),
    ]
}
