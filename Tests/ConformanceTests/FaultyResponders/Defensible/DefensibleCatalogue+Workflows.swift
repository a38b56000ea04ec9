import HTTPMessages
import JSONText
import Threads

extension DefensibleCatalogue {
    /// Other readings as sequences meet them: what is refused blocks, and accuses nobody.
    static let workflows: [DefensibleVariant] = [
        variant("unknown-agents-refused", "C-14", "an agent that the account does not have is refused") {
            $0.furtherRule = { operation, payload, _ in
                operation == .registerTester && payload[member: "agent_no"] != "48900"
                    ? .other(status: 404, text: "no such agent") : nil
            }
        },
        variant("few-testers-allowed", "RT-06", "an agent has at most three testers") {
            $0.furtherRule = { operation, _, testers in
                operation == .registerTester && testers.count >= 3 ? .other(status: 429, text: "enough") : nil
            }
        },
        variant("tester-of-one-agent-only", "C-14", "a number is a tester once, whosever") {
            $0.furtherRule = { operation, payload, testers in
                operation == .registerTester && testers.contains { $0.phone == payload[member: "phoneno"] }
                    ? .other(status: 409, text: "known") : nil
            }
        },
        variant("tester-moves", "C-14", "a number is a tester of the agent that registered it last") {
            let owners = Monitor<[JSONValue: JSONValue]>([:])
            $0.keep = { tester, _ in
                owners.withLock { $0[tester.phone] = tester.agent }
                return tester
            }
            $0.lists = { tester, agent in
                tester.agent == .string(agent) && owners.withLock { $0[tester.phone] } == tester.agent
            }
        },
        variant("dates-of-the-last-registration", "C-14", "a tester that is registered again has the date of that") {
            let registrations = Monitor<[JSONValue: Int]>([:])
            $0.keep = { tester, number in
                registrations.withLock { $0[tester.phone] = number }
                return tester
            }
            $0.rewrite = { answer, context in
                guard context.operation == .listTesters, let items = answer["/data"]?.arrayValue else { return }
                for (index, item) in items.enumerated() {
                    let number = registrations.withLock { $0[item[member: "phoneno"] ?? .null] ?? 0 }
                    answer["/data/\(index)/created_date"] = .number(JSONNumber(1_769_708_507_204 + number))
                }
            }
        },
        variant("list-shows-later-everywhere", "TA-07", "a tester shows after a moment") {
            $0.listDelay = .milliseconds(200)
        },
        variant("list-newest-first", "TA-08", "the order of the list is the server's own") {
            $0.rewrite = { answer, context in
                guard context.operation == .listTesters, let items = answer["/data"]?.arrayValue else { return }
                answer["/data"] = .array(items.reversed())
            }
        },
        variant("list-of-nobody-is-an-error", "TA-08", "an agent without testers is answered with a failure") {
            $0.rewrite = { answer, context in
                guard context.operation == .listTesters, answer["/data"] == [], context.isSuccess else { return }
                answer = KaleyraDocuments.answer(.listTesters, .other(status: 404, text: "No testers found"))
            }
        },
        variant("list-of-nobody-is-null", "TA-08", "the list of an agent without testers is null") {
            $0.rewrite = { answer, context in
                if context.operation == .listTesters, answer["/data"] == [], context.isSuccess {
                    answer["/data"] = .null
                }
            }
        },
        variant("agents-have-five-digits", "C-14", "agents that are not shaped like the samples are refused") {
            $0.rewrite = { answer, context in
                guard context.operation == .listTesters, let query = context.request.query?.split(separator: "=").last,
                    query.utf8.count > 5
                else { return }
                answer = KaleyraDocuments.answer(.listTesters, .other(status: 400, text: "no agent number"))
            }
        },
        DefensibleVariant(
            "workflow-refused-payloads-count",
            ["workflow"],
            fact: "PO-10",
            "refused payloads count as sent",
            server: .phonon { $0.countsRefused = true }
        ),
    ]

    private static func variant(
        _ name: String,
        _ fact: String,
        _ reading: String,
        _ change: (inout KaleyraBehaviour) -> Void
    ) -> DefensibleVariant {
        DefensibleVariant("workflow-\(name)", ["workflow"], fact: fact, reading, server: .kaleyra(change))
    }
}
