import HTTPMessages
import JSONText

extension FaultCatalogue {
    /// Lists that show what they should not, or not what they should.
    static let lists: [Fault] = [
        Fault(
            "tester-phone-cut",
            .state,
            "register-tester",
            "TA-07",
            "a registered tester appears in the list",
            rows: ["request/state/accepted-*"],
            server: .kaleyra {
                $0.keep = { tester, _ in
                    var tester = tester
                    tester.phone = .string(String((tester.phone.stringValue ?? "").prefix(12)))
                    return tester
                }
            }
        ),
        Fault(
            "tester-every-seventh-forgotten",
            .state,
            "register-tester",
            "TA-07",
            "a registered tester appears in the list",
            rows: ["request/valid/repeated"],
            server: .kaleyra { $0.keep = { tester, number in number.isMultiple(of: 7) ? nil : tester } }
        ),
        state(
            "by-pattern",
            "TA-06",
            "test numbers registered under their credentials",
            ["response/success/body/data/*"]
        ) {
            $0.lists = { tester, asked in
                let agent = tester.agent.stringValue ?? ""
                return asked == "%"
                    || asked.utf8.count == agent.utf8.count
                        && zip(asked.utf8, agent.utf8).allSatisfy { $0 == $1 || $0 == UInt8(ascii: "_") }
            }
        },
        state(
            "by-text-in-a-query",
            "TA-06",
            "test numbers registered under their credentials",
            ["response/success/body/data/*"]
        ) { $0.lists = { tester, asked in tester.agent == .string(asked) || asked.contains("' OR '1'='1") } },
        state("forgets", "TA-07", "a registered tester appears in the list", ["request/*"]) {
            $0.keep = { _, _ in nil }
        },
        state("forgets-every-second", "TA-07", "a registered tester appears in the list", ["request/*", "query/*"]) {
            $0.keep = { tester, number in number.isMultiple(of: 2) ? nil : tester }
        },
        state(
            "of-all-agents",
            "TA-06",
            "test numbers registered under their credentials",
            ["response/success/body/data/*"]
        ) {
            $0.keep = { tester, _ in
                var tester = tester
                tester.agent = "99999"
                return tester
            }
            $0.lists = { _, _ in true }
        },
        state(
            "masks-phones",
            "TA-07",
            "a registered tester appears in the list",
            ["request/*", "response/success/body/data/*"]
        ) {
            $0.keep = { tester, _ in
                var tester = tester
                tester.phone = .string(String((tester.phone.stringValue ?? "").dropLast(4)) + "0000")
                return tester
            }
        },
        state("under-another-agent", "TA-07", "a registered tester appears in the list of its agent", ["request/*"]) {
            $0.keep = { tester, _ in
                var tester = tester
                tester.agent = "20700"
                return tester
            }
        },
        success(
            .listTesters,
            "list-ids-all-the-same",
            .state,
            "TA-05",
            "id tells testers apart",
            rows: ["response/success/body/data/*/id/unique"]
        ) { answer, _ in
            for index in 0..<(answer["/data"]?.arrayValue?.count ?? 0) {
                answer["/data/\(index)/id"] = .string(UUIDText.number(7))
            }
        },
        state("twice", "TA-07", "a registered tester appears in the list", ["request/state/stored-then-listed"]) {
            $0.rewrite = { answer, context in
                guard context.operation == .listTesters, let items = answer["/data"]?.arrayValue else { return }
                answer["/data"] = .array(
                    items + items.map { $0.replacing(at: JSONPointer(tokens: ["id"]), with: again($0)) }
                )
            }
        },
        listed("date-text", .type, "created_date is an integer", "created_date") {
            $0["created_date"] = "2026-01-29T17:41:47Z"
        },
        listed("date-in-seconds", .format, "created_date counts milliseconds", "created_date") {
            $0["created_date"] = 1_769_708_507
        },
        listed("carrier-text", .type, "carrierid is an integer", "carrierid") { $0["carrierid"] = "0" },
        listed("id-no-uuid", .format, "id is a UUID", "id") { $0["id"] = "17" },
        listed("check-missing", .shape, "override_dcs_check is there", "*") { $0["override_dcs_check"] = nil },
        listed("test-status-null", .type, "test_status is a string", "test_status") { $0["test_status"] = .null },
        listed("status-missing", .shape, "status is there", "*") { $0["status"] = nil },
        success(
            .listTesters,
            "list-date-to-come",
            .format,
            "TA-05",
            "created_date is past",
            rows: ["response/success/body/data/*/created_date/relative-time"]
        ) { answer, _ in
            answer.fields.append("Date", "Tue, 10 Mar 2026 19:00:00 GMT")
            // The local time of India taken for UTC.
            for index in 0..<(answer["/data"]?.arrayValue?.count ?? 0) {
                answer["/data/\(index)/created_date"] = .number(JSONNumber(1_773_169_200_000 + 19_800_000))
            }
        },
        success(
            .listTesters,
            "list-data-object",
            .shape,
            "TA-05",
            "data is an array of testers",
            rows: acceptance
        ) { answer, _ in answer["/data"] = answer["/data"].map { .object(["testers": $0]) } },
        success(.listTesters, "list-success-code", .status, "TA-04", "code RCS902", rows: acceptance) { answer, _ in
            answer["/code"] = "RCS903"
        },
        success(.listTesters, "list-success-message", .status, "TA-04", "message", rows: acceptance) { answer, _ in
            answer["/message"] = "Testers found"
        },
        Fault(
            "list-agent-number-not-demanded",
            .required,
            "get-tester-by-agent",
            "TA-03",
            "agent_number: mandatory yes",
            rows: ["query/agent_number/required/missing", "response/success/body/data/*"],
            telling: ["query/agent_number/required/missing"],
            server: .kaleyra { $0.demandsAgentNumber = false }
        ),
        Fault(
            "list-query-not-decoded",
            .protocolError,
            "get-tester-by-agent",
            "TA-03",
            "agent_number, and RFC 3986 section 6.2.2.2: an encoded digit is that digit",
            rows: ["query/agent_number/percent-encoding/last-character"],
            server: .kaleyra { $0.readQueryText = { $0 } }
        ),
    ]

    /// A second identifier of a tester.
    private static func again(_ item: JSONValue) -> JSONValue {
        .string("8" + (item[member: "id"]?.stringValue ?? "").dropFirst())
    }

    private static func state(
        _ name: String,
        _ fact: String,
        _ sentence: String,
        _ rows: [String],
        _ change: (inout KaleyraBehaviour) -> Void
    ) -> Fault {
        Fault("list-\(name)", .state, "get-tester-by-agent", fact, sentence, rows: rows, server: .kaleyra(change))
    }

    private static func listed(
        _ name: String,
        _ family: Family,
        _ sentence: String,
        _ field: String,
        _ change: @escaping @Sendable (inout JSONObject) -> Void
    ) -> Fault {
        success(
            .listTesters,
            "list-answer-\(name)",
            family,
            "TA-05",
            sentence,
            rows: ["response/success/body/data/*\(field)*"]
        ) { answer, _ in
            answer["/data"] = answer["/data"]?.arrayValue.map { items in
                .array(
                    items.map { item in
                        var object = item.objectValue ?? [:]
                        change(&object)
                        return .object(object)
                    }
                )
            }
        }
    }
}
