import HTTPMessages
import JSONText
import Threads

extension FaultCatalogue {
    static let workflows: [Fault] = [
        sequence("tester-lists-another-id", "register-then-list", "RT-05", "id of the tester", ["list/same-id"]) {
            $0.rewrite = { answer, context in
                changeItems(&answer, context) { $0["id"] = .string(UUIDText.number(UInt64(context.number))) }
            }
        },
        sequence("tester-every-fifth-forgotten", "many-testers", "TA-07", "appears in the list", ["list/all-listed"]) {
            $0.keep = { tester, number in number.isMultiple(of: 5) ? nil : tester }
        },
        sequence(
            "tester-list-of-three",
            "many-testers",
            "TA-07",
            "appears in the list",
            ["list/all-listed", "list/none-lost"]
        ) {
            $0.rewrite = { answer, context in
                guard context.operation == .listTesters, let items = answer["/data"]?.arrayValue else { return }
                answer["/data"] = .array(items.suffix(3))
            }
        },
        sequence("tester-older-lost", "many-testers", "TA-07", "appears in the list", ["list/none-lost"]) {
            $0.rewrite = { answer, context in
                guard context.operation == .listTesters, let items = answer["/data"]?.arrayValue else { return }
                answer["/data"] = .array(items.suffix(5))
            }
        },
        sequence("tester-doubled", "many-testers", "TA-07", "one tester, one entry", ["list/none-doubled"]) {
            $0.rewrite = { answer, context in
                guard context.operation == .listTesters, let items = answer["/data"]?.arrayValue else { return }
                let doubles = items.enumerated().map { index, item in
                    item.replacing(
                        at: JSONPointer(tokens: ["id"]),
                        with: .string(UUIDText.number(UInt64(9000 + index)))
                    )
                }
                answer["/data"] = .array(items + doubles)
            }
        },
        sequence("tester-leaks-relabelled", "two-agents", "TA-06", "of the agent asked for", ["*/no-leak"]) {
            $0.lists = { _, _ in true }
            $0.rewrite = relabelled
        },
        sequence("tester-by-prefix", "agents-alike", "TA-06", "of the agent asked for", ["*/no-leak"]) {
            $0.lists = { tester, number in tester.agent.stringValue?.hasPrefix(number) ?? false }
            $0.rewrite = relabelled
        },
        sequence("tester-by-suffix", "agents-alike", "TA-06", "of the agent asked for", ["*/no-leak"]) {
            $0.lists = { tester, number in tester.agent.stringValue?.hasSuffix(number) ?? false }
            $0.rewrite = relabelled
        },
        sequence("tester-by-first-digits", "agents-alike", "TA-06", "of the agent asked for", ["*/no-leak"]) {
            $0.lists = { tester, number in number.hasPrefix(tester.agent.stringValue ?? "") }
            $0.rewrite = relabelled
        },
        sequence("tester-by-value-of-number", "agents-alike", "TA-06", "of the agent asked for", ["*/no-leak"]) {
            $0.lists = { tester, number in tester.agent.stringValue.flatMap { Int($0) } == Int(number) }
            $0.rewrite = relabelled
        },
        sequence("tester-of-second-agent-lost", "two-agents", "TA-07", "appears in the list", ["*/listed"]) {
            $0.keep = { tester, _ in tester.agent == "2600" ? nil : tester }
        },
        sequence("tester-first-lost", "agents-alike", "TA-07", "appears in the list", ["*/first-listed"]) {
            $0.rewrite = { answer, context in
                guard context.operation == .listTesters, let items = answer["/data"]?.arrayValue, items.count > 1
                else { return }
                answer["/data"] = .array(Array(items.dropFirst()))
            }
        },
        sequence("tester-behind-empty-list", "agents-alike", "TA-07", "appears in the list", ["list-third/listed"]) {
            let empty = Monitor<Set<String?>>([])
            $0.rewrite = { answer, context in
                guard context.operation == .listTesters, let items = answer["/data"]?.arrayValue else { return }
                if items.isEmpty { empty.withLock { _ = $0.insert(context.request.query) } }
                if empty.withLock({ $0.contains(context.request.query) }) { answer["/data"] = [] }
            }
        },
        sequence("tester-known-and-dropped", "number-of-two-agents", "TA-07", "appears in the list", ["*/listed"]) {
            let known = Monitor<Set<JSONValue>>([])
            $0.keep = { tester, _ in known.withLock { $0.insert(tester.phone).inserted } ? tester : nil }
        },
        sequence("tester-of-earlier-agent-lost", "two-agents", "TA-07", "appears in the list", ["*/still-listed"]) {
            let last = Monitor(JSONValue.null)
            $0.keep = { tester, _ in
                last.withLock { $0 = tester.agent }
                return tester
            }
            $0.lists = { tester, number in tester.agent == .string(number) && last.withLock { $0 } == tester.agent }
        },
        sequence("tester-listed-for-nobody", "agent-of-nobody", "TA-06", "of the agent asked for", ["list/nobody"]) {
            $0.lists = { tester, number in tester.agent == .string(number) || number.utf8.count > 5 }
            $0.rewrite = relabelled
        },
        sequence("tester-created-when-asked", "tester-unchanged", "TA-05", "created_date", ["list/same-date"]) {
            $0.rewrite = { answer, context in
                changeItems(&answer, context) {
                    $0["created_date"] = .number(JSONNumber(1_769_708_507_204 + context.number))
                }
            }
        },
        Fault(
            "brand-id-of-every-brand",
            .state,
            "workflow/brands",
            "BR-13",
            "brand_id identifies the brand",
            rows: ["second/another-id", "first-again/not-the-id-between"],
            clauses: ["create-brand/response/success/body/data/brand_id/unique"],
            server: .kaleyra { $0.identifier = { _ in UUIDText.number(1) } }
        ),
        payload("client-identifier", ["/calls/0/client-identifier"], ["client-identifier/outcome"]),
        payload("start-time", ["/calls/0/start-time", "/calls/1/start-time"], ["start-time/outcome"]),
        payload("last-number", ["/calls/1/contact-numbers/1"], ["contact-number/outcome"]),
        payload("keys", ["/calls/0/keys", "/calls/1/keys"], ["flow-variable*/outcome"]),
        payload("last-key", ["/calls/1/keys/1"], ["flow-variable-of-the-last/outcome"]),
        payload(
            "last-call",
            ["/calls/1"],
            ["*-of-the-last/outcome", "start-time/outcome", "contact-number/outcome"]
        ),
        payload("api-version", ["/api-version"], ["api-version/outcome"]),
        nearly("letter-case", ["client-identifier/outcome"]) { .string($0.serialized().lowercased()) },
        nearly("milliseconds", ["start-time/outcome"]) { payload in
            let place = JSONPointer(tokens: ["calls", "0", "start-time"])
            guard let time = payload[place]?.stringValue else { return payload }
            return payload.replacing(at: place, with: .string(String(time.prefix(19))))
        },
        Fault(
            "payload-only-the-last-remembered",
            .state,
            "workflow/changed-payload",
            "PO-10",
            "the same payload sent again is CHECKSUM_REPEATED",
            rows: ["again/outcome", "changed-again/outcome"],
            server: .phonon { behaviour in
                let last = Monitor((payload: JSONValue.null, count: 0))
                behaviour.digest = { payload, _ in
                    last.withLock { last in
                        if last.payload != payload { last = (payload, last.count + 1) }
                        return [payload, .number(JSONNumber(last.count))]
                    }
                }
            }
        ),
        Fault(
            "payload-forgotten-behind-twenty",
            .state,
            "outbound-create",
            "PO-10",
            "the same payload sent again is CHECKSUM_REPEATED",
            rows: ["request/repetition/behind-others"],
            server: .phonon { behaviour in
                let known = Monitor((payloads: [JSONValue](), forgotten: 0))
                behaviour.digest = { payload, _ in
                    known.withLock { known in
                        let index = known.payloads.firstIndex(of: payload) ?? known.payloads.count
                        if index == known.payloads.count { known.payloads.append(payload) }
                        defer {
                            if known.payloads.count > 20 {
                                known.payloads.removeFirst()
                                known.forgotten += 1
                            }
                        }
                        return [payload, .number(JSONNumber(known.forgotten + index))]
                    }
                }
            }
        ).nowAndThen(),
        Fault(
            "payload-in-testing-repeated",
            .state,
            "workflow/payload-in-testing",
            "PO-10",
            "the same payload sent again is CHECKSUM_REPEATED",
            rows: ["again/outcome"],
            server: .phonon { $0.digest = { payload, _ in payload[member: "api-version"] == "TEST" ? nil : payload } }
        ),
    ]

    private static func sequence(
        _ name: String,
        _ workflow: String,
        _ fact: String,
        _ sentence: String,
        _ rows: [String],
        _ change: (inout KaleyraBehaviour) -> Void
    ) -> Fault {
        Fault(name, .state, "workflow/\(workflow)", fact, sentence, rows: rows, server: .kaleyra(change))
    }

    /// A server that takes payloads which differ only below some places for the same.
    private static func payload(_ name: String, _ places: [String], _ rows: [String]) -> Fault {
        Fault(
            "payload-by-all-but-\(name)",
            .state,
            "workflow/changed-payload",
            "PO-10",
            "changing one parameter makes it another payload",
            rows: rows,
            server: .phonon {
                $0.digest = { payload, _ in
                    places.compactMap { JSONPointer($0) }.reduce(payload) { $0.removing(at: $1) }
                }
            }
        )
    }

    /// A server that takes payloads for the same which a reading of them makes equal.
    private static func nearly(
        _ name: String,
        _ rows: [String],
        _ reading: @escaping @Sendable (JSONValue) -> JSONValue
    ) -> Fault {
        Fault(
            "payload-by-all-but-\(name)",
            .state,
            "workflow/nearly-the-same-payload",
            "PO-10",
            "changing one parameter makes it another payload",
            rows: rows,
            server: .phonon { $0.digest = { payload, _ in reading(payload) } }
        )
    }

    /// The list names the agent that was asked for, whosever its testers are.
    @Sendable
    private static func relabelled(_ answer: inout JSONAnswer, _ context: KaleyraContext) {
        let agent = context.request.query?.split(separator: "=").last.map(String.init) ?? ""
        changeItems(&answer, context) { $0["agent_no"] = .string(agent) }
    }

    private static func changeItems(
        _ answer: inout JSONAnswer,
        _ context: KaleyraContext,
        _ change: (inout JSONObject) -> Void
    ) {
        guard context.operation == .listTesters, let items = answer["/data"]?.arrayValue else { return }
        answer["/data"] = .array(
            items.map { item in
                var object = item.objectValue ?? [:]
                change(&object)
                return .object(object)
            }
        )
    }
}
