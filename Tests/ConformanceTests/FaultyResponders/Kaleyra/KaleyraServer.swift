import HTTPMessages
import JSONText
import Threads

/// The four RCS operations, written by hand from their documents; every clause can be broken by its behaviour.
final class KaleyraServer: HTTPResponder {
    private struct State {
        var testers: [KaleyraTester] = []
        var identifiers: UInt64 = 0
        var requests = 0
    }

    private let account: String
    private let key: String
    private let behaviour: KaleyraBehaviour
    private let state = Monitor(State())

    init(account: String, key: String, behaviour: KaleyraBehaviour = .honest) {
        self.account = account
        self.key = key
        self.behaviour = behaviour
    }

    func respond(to request: HTTPRequest) -> HTTPResponse {
        let number = state.withLock { state in
            state.requests += 1
            return state.requests
        }
        let (operation, account) = route(request.path)
        var payload = JSONValue.null
        var refusal: KaleyraRefusal?
        var answer: JSONAnswer
        do {
            guard let operation, let account else { throw KaleyraRefusal.unknownPath }
            try admit(request, operation, account)
            if operation != .listTesters {
                payload = try behaviour.parse(request.body ?? [])
                try check(payload, operation)
            }
            answer = try carryOut(operation, payload, request, number)
        } catch let reason as KaleyraRefusal {
            refusal = reason
            if operation == .registerTester, behaviour.storesRefused(reason) {
                _ = register((try? behaviour.parse(request.body ?? [])) ?? [:])
            }
            answer = behaviour.refuse(operation, reason)
        } catch {
            preconditionFailure("only refusals are thrown")
        }
        let context = KaleyraContext(
            operation: operation,
            request: request,
            payload: payload,
            refusal: refusal,
            number: number
        )
        behaviour.rewrite(&answer, context)
        return behaviour.transmit(answer, context)
    }

    /// The operation and the account that a path names.
    private func route(_ path: String) -> (KaleyraOperation?, String?) {
        let segments = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard segments.count > 3, segments[0].isEmpty, segments[1] == "v1" else { return (nil, nil) }
        let rest = segments[3...].joined(separator: "/")
        return (KaleyraOperation.allCases.first { $0.path == rest }, PercentEncoding.decode(segments[2]))
    }

    /// Method, credentials and Content-Type.
    private func admit(_ request: HTTPRequest, _ operation: KaleyraOperation, _ account: String) throws {
        guard behaviour.methods(operation).contains(request.method) else {
            throw KaleyraRefusal.wrongMethod(request.method)
        }
        guard behaviour.takesKey(behaviour.readKey(request.fields), key) else { throw KaleyraRefusal.wrongKey }
        guard behaviour.takesAccount(account, self.account) else { throw KaleyraRefusal.wrongAccount }
        guard behaviour.takesContentType(operation, request.fields["Content-Type"]) else {
            throw KaleyraRefusal.wrongContentType
        }
    }

    private func check(_ payload: JSONValue, _ operation: KaleyraOperation) throws {
        guard let object = payload.objectValue else { throw KaleyraRefusal.wrongType(field: "payload", value: payload) }
        try check(object, behaviour.fields[operation] ?? [])
        guard operation == .launchCarrier, let regions = object["regions"] else { return }
        guard behaviour.regionsTypes.contains(regions.typeName) else {
            throw KaleyraRefusal.wrongType(field: "regions", value: regions)
        }
        guard let items = regions.arrayValue else { return }
        guard behaviour.countedRegions(items) <= behaviour.maximumRegions else {
            throw KaleyraRefusal.tooMany(field: "regions")
        }
        for (index, item) in items.enumerated() where behaviour.looksAtRegion(index, items.count) {
            guard let region = item.objectValue else { throw KaleyraRefusal.wrongType(field: "regions", value: item) }
            try check(region, behaviour.regionFields)
        }
    }

    private func check(_ object: JSONObject, _ rules: [FieldRule]) throws {
        let missing = rules.filter { $0.isRequired && behaviour.isMissing(object[$0.name]) }.map(\.name)
        guard missing.isEmpty else { throw KaleyraRefusal.missing(missing) }
        for rule in rules {
            guard let value = object[rule.name], let refusal = rule.refusal(of: value) else { continue }
            throw refusal
        }
    }

    private func carryOut(
        _ operation: KaleyraOperation,
        _ payload: JSONValue,
        _ request: HTTPRequest,
        _ number: Int
    ) throws -> JSONAnswer {
        if let platform = behaviour.platform, platform.operations.contains(operation) {
            throw KaleyraRefusal.platform(platform)
        }
        let testers = state.withLock { $0.testers }
        if let refusal = behaviour.furtherRule(operation, payload, testers) { throw refusal }
        let data: JSONValue
        switch operation {
        case .launchCarrier: data = launch(payload)
        case .registerTester: data = register(payload)
        case .createBrand: data = brand(payload)
        case .listTesters: data = try list(request, testers)
        }
        let said = KaleyraDocuments.success(operation)
        return JSONAnswer(
            status: 200,
            body: ["code": .string(said.code), "message": .string(said.message), "data": data, "error": [:]]
        )
    }

    private func nextIdentifier() -> (text: String, number: UInt64) {
        let number = state.withLock { state in
            state.identifiers += 1
            return state.identifiers
        }
        return (behaviour.identifier(number), number)
    }

    private func launch(_ payload: JSONValue) -> JSONValue {
        let given = payload[member: "regions"]
        // A single region outside a list is one region.
        let single = given?.objectValue.map { _ in [given ?? [:]] }
        let regions = (given?.arrayValue ?? single ?? []).map { item in
            var region = item.objectValue ?? [:]
            region["entry_point"] = 0
            region["launch_state"] = 0
            region["dirty_flag"] = "NEW"
            return JSONValue.object(region)
        }
        var data = JSONObject()
        for name in ["agent_no", "agent_launch_id"] { data[name] = payload[member: name] }
        data["regions"] = .array(regions)
        data["contacts"] = []
        return .object(data)
    }

    private func register(_ payload: JSONValue) -> JSONValue {
        let known = state.withLock { state in
            state.testers.first { $0.phone == payload[member: "phoneno"] && $0.agent == payload[member: "agent_no"] }
        }
        if behaviour.updatesKnownTesters, let known { return answer(known) }
        let (id, number) = nextIdentifier()
        let tester = KaleyraTester(
            account: account,
            phone: payload[member: "phoneno"] ?? "",
            agent: payload[member: "agent_no"] ?? "",
            id: id,
            since: .now
        )
        if let kept = behaviour.keep(tester, Int(number)) { state.withLock { $0.testers.append(kept) } }
        return answer(tester)
    }

    private func answer(_ tester: KaleyraTester) -> JSONValue {
        [
            "phoneno": tester.phone, "agent_no": tester.agent, "id": .string(tester.id), "override_dcs_check": false,
        ]
    }

    private func brand(_ payload: JSONValue) -> JSONValue {
        let (id, number) = nextIdentifier()
        var data: JSONObject = ["brand_id": .string(id), "brand_number": .string(String(48_000 + number))]
        for rule in behaviour.fields[.createBrand] ?? [] { data[rule.name] = payload[member: rule.name] }
        data["status"] = "REGISTRATIONINPROGRESS"
        data["org_number"] = "48017"
        return .object(data)
    }

    private func list(_ request: HTTPRequest, _ testers: [KaleyraTester]) throws -> JSONValue {
        let pairs = (request.query ?? "").split(separator: "&").map {
            $0.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        }
        let given = pairs.first { $0.first == "agent_number" }.flatMap {
            $0.count > 1 ? behaviour.readQueryText($0[1]) : ""
        }
        if given == nil, behaviour.demandsAgentNumber { throw KaleyraRefusal.missing(["agent_number"]) }
        let shown = testers.filter { $0.since + behaviour.listDelay <= .now }
            .filter { tester in given.map { behaviour.lists(tester, $0) } ?? true }
        return .array(shown.map(\.listed))
    }
}
