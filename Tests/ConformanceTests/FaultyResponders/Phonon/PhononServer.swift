import HTTPMessages
import JSONText
import Threads

/// Outbound create, written by hand from its document; every clause can be broken by its behaviour.
final class PhononServer: HTTPResponder {
    private struct State {
        var seen: Set<JSONValue> = []
        var requests = 0
    }

    private struct Refusal: Error {
        let outcome: PhononOutcome
    }

    private let behaviour: PhononBehaviour
    private let clock: @Sendable () -> Int64
    private let state = Monitor(State())

    /// Makes a server whose clock gives nanoseconds since 1970-01-01T00:00:00Z.
    init(behaviour: PhononBehaviour = .honest, clock: @escaping @Sendable () -> Int64) {
        self.behaviour = behaviour
        self.clock = clock
    }

    func respond(to request: HTTPRequest) -> HTTPResponse {
        let number = state.withLock { state in
            state.requests += 1
            return state.requests
        }
        var payload = JSONValue.null
        var outcome: PhononOutcome
        do {
            try admit(request)
            let bytes = request.body ?? []
            guard let parsed = behaviour.parse(bytes) else { throw Refusal(outcome: behaviour.malformed) }
            payload = parsed
            let digest = behaviour.digest(payload, bytes)
            if behaviour.countsRefused { try remember(digest) }
            try check(payload)
            if let given = behaviour.given { throw Refusal(outcome: given) }
            if !behaviour.countsRefused { try remember(digest) }
            outcome = .success
        } catch let refusal as Refusal {
            outcome = refusal.outcome
        } catch {
            preconditionFailure("only refusals are thrown")
        }
        outcome = behaviour.decide(outcome, payload)
        let context = PhononContext(outcome: outcome, request: request, payload: payload, number: number)
        return behaviour.transmit(behaviour.answer(context), context)
    }

    private func refuse(_ outcome: PhononOutcome?) throws {
        if let outcome { throw Refusal(outcome: outcome) }
    }

    private func admit(_ request: HTTPRequest) throws {
        guard request.path == "/kairos-apis/outbound/create" || request.path == "/outbound/create",
            behaviour.methods.contains(request.method)
        else { throw Refusal(outcome: behaviour.wrongMethod) }
        guard behaviour.callerIsAllowed else { throw Refusal(outcome: .addressNotAllowed) }
        guard behaviour.takesContentType(request.fields["Content-Type"]) else { throw Refusal(outcome: .invalidFormat) }
    }

    private func remember(_ digest: JSONValue?) throws {
        guard let digest else { return }
        guard state.withLock({ $0.seen.insert(digest).inserted }) else { throw Refusal(outcome: .checksumRepeated) }
    }

    private func check(_ payload: JSONValue) throws {
        guard payload.objectValue != nil else { throw Refusal(outcome: behaviour.noObject) }
        try refuse(behaviour.version.refusal(of: payload[member: "api-version"]))
        try refuse(behaviour.security.refusal(of: payload[member: "security-id"]))
        try refuse(behaviour.flow.refusal(of: payload[member: "flow-id"]))
        guard let value = payload[member: "calls"] else { return try refuse(behaviour.callsAbsent) }
        guard behaviour.callsTypes.contains(value.typeName) else { throw Refusal(outcome: .invalidFormat) }
        guard let calls = value.arrayValue else { return }
        if calls.isEmpty { try refuse(behaviour.emptyCalls) }
        guard behaviour.size(calls) <= behaviour.maximumCalls else { throw Refusal(outcome: behaviour.tooManyCalls) }
        let refusals = calls.enumerated().map { index, call in
            behaviour.looksAtCall(index, calls.count) ? refusal(of: call) : nil
        }
        guard let first = refusals.compactMap(\.self).first else { return }
        if let mixed = behaviour.mixedCalls, refusals.contains(where: { $0 == nil }) { throw Refusal(outcome: mixed) }
        throw Refusal(outcome: first)
    }

    /// The outcome that refuses one call; nil when it is taken.
    private func refusal(of call: JSONValue) -> PhononOutcome? {
        guard call.objectValue != nil else { return .invalidFormat }
        if let refusal = behaviour.client.refusal(of: call[member: "client-identifier"]) { return refusal }
        let start = call[member: "start-time"]
        if let refusal = behaviour.start.refusal(of: start) { return refusal }
        if let time = start?.stringValue.flatMap({ PhononTime($0) }),
            !behaviour.takesTime(time, Int(clock() / 1_000_000_000))
        {
            return behaviour.pastTime
        }
        return contacts(call[member: "contact-numbers"]) ?? keys(call[member: "keys"])
    }

    private func contacts(_ value: JSONValue?) -> PhononOutcome? {
        guard let value else { return behaviour.contactsAbsent }
        guard behaviour.contactsTypes.contains(value.typeName) else { return .invalidFormat }
        let numbers = value.arrayValue ?? [value]
        if numbers.isEmpty { return behaviour.contactsEmpty }
        for (index, number) in numbers.enumerated() where behaviour.looksAtContact(index, numbers.count) {
            if let refusal = behaviour.contact.refusal(of: number) { return refusal }
            if let text = number.stringValue, !behaviour.phoneIsAllowed(text) { return .phoneNotAllowed }
        }
        return nil
    }

    private func keys(_ value: JSONValue?) -> PhononOutcome? {
        guard let value else { return nil }
        guard behaviour.keysTypes.contains(value.typeName) else { return .invalidFormat }
        let keys = value.arrayValue ?? []
        guard keys.count <= behaviour.maximumKeys else { return .listTooLong }
        for key in keys {
            guard key.objectValue != nil else { return .invalidFormat }
            if let refusal = behaviour.keyName.refusal(of: key[member: "name"]) { return refusal }
            if let refusal = behaviour.keyValue.refusal(of: key[member: "value"]) { return refusal }
        }
        return nil
    }
}
