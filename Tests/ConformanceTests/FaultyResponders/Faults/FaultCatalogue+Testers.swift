import JSONText

extension FaultCatalogue {
    static let testers: [Fault] = [
        phone("plus-taken", "E.164 format without +") {
            TextForms.isE164($0.hasPrefix("+") ? String($0.dropFirst()) : $0)
        },
        phone("letters-taken", "E.164: digits") {
            (7...15).contains($0.utf8.count) && !$0.hasPrefix("0") && !$0.hasPrefix("+")
        },
        phone("leading-zero-taken", "E.164: the first digit is not 0") {
            TextForms.isDigits($0) && $0.utf8.count <= 15
        },
        phone("sixteen-digits-taken", "E.164: up to 15 digits") { TextForms.isDigits($0) && !$0.hasPrefix("0") },
        phone("fifteen-digits-refused", "E.164: up to 15 digits") { TextForms.isE164($0) && $0.utf8.count < 15 },
        phone("thirteen-digits-refused", "E.164: up to 15 digits") { TextForms.isE164($0) && $0.utf8.count < 13 },
        demanded("phoneno", "RT-02"), demanded("agent_no", "RT-03"),
        type("phoneno", "number", "RT-02"), type("agent_no", "null", "RT-03"), type("agent_no", "object", "RT-03"),
        tester("id-no-uuid", .format, "id is a UUID", "id/*") { answer, context in
            answer["/data/id"] = .string(String(context.number))
        },
        tester("check-text", .type, "override_dcs_check is a boolean", "override_dcs_check/*") { answer, _ in
            answer["/data/override_dcs_check"] = "false"
        },
        tester("check-missing", .shape, "override_dcs_check is there", "*") { answer, _ in
            answer["/data/override_dcs_check"] = nil
        },
        tester("phone-with-plus", .shape, "phoneno echoes the request", "phoneno/*") { answer, _ in
            answer["/data/phoneno"] = answer["/data/phoneno"]?.stringValue.map { .string("+" + $0) }
        },
        tester("agent-is-another", .shape, "agent_no echoes the request", "agent_no/*") { answer, _ in
            answer["/data/agent_no"] = "20700"
        },
        success(.registerTester, "tester-success-code", .status, "RT-04", "code RCS902", rows: acceptance) {
            answer,
            _ in
            answer["/code"] = "RCS802"
        },
        success(.registerTester, "tester-success-message", .status, "RT-04", "message", rows: acceptance) { answer, _ in
            answer["/message"] = "Tester registered successfully"
        },
        Fault(
            "tester-id-repeated",
            .state,
            "register-tester",
            "RT-05",
            "id identifies the tester",
            rows: ["response/success/body/data/id/*"],
            server: .kaleyra { $0.identifier = { _ in UUIDText.number(1) } }
        ),
        Fault(
            "tester-every-third-fails",
            .state,
            "register-tester",
            "RT-04",
            "a valid request is answered with success",
            rows: acceptance,
            server: .kaleyra { behaviour in
                behaviour.rewrite = { answer, context in
                    guard context.isSuccess, context.number.isMultiple(of: 3) else { return }
                    answer = KaleyraDocuments.answer(.registerTester, .other(status: 503, text: "try again"))
                }
            }
        ),
        Fault(
            "tester-ill-formed-as-success-status",
            .status,
            "register-tester",
            "RT-06",
            "a refused tester is not answered with the documented success",
            rows: ["body/*", "response/*"],
            telling: ["body/phoneno/*"],
            server: .kaleyra { behaviour in
                behaviour.rewrite = { answer, context in
                    guard context.operation == .registerTester, case .illFormed = context.refusal else { return }
                    answer = JSONAnswer(
                        status: 200,
                        body: [
                            "code": "RCS902", "message": "Tester registration request sent successfully",
                            "data": [
                                "phoneno": context.payload[member: "phoneno"] ?? "",
                                "agent_no": context.payload[member: "agent_no"] ?? "",
                                "id": .string(UUIDText.number(UInt64(context.number + 5_000))),
                                "override_dcs_check": false,
                            ], "error": [:],
                        ]
                    )
                }
            }
        ),
    ]

    private static func phone(_ name: String, _ sentence: String, _ takes: @escaping @Sendable (String) -> Bool)
        -> Fault
    {
        Fault(
            "tester-\(name)",
            name.contains("digits") ? .boundary : .format,
            "register-tester",
            "RT-02",
            sentence,
            rows: ["body/phoneno/*"],
            telling: ["body/phoneno/pattern/*", "body/phoneno/max-length/*"],
            server: .kaleyra { $0.field(.registerTester, "phoneno") { $0.isWellFormed = takes } }
        )
    }

    private static func demanded(_ field: String, _ fact: String) -> Fault {
        Fault(
            "tester-\(field)-not-demanded",
            .required,
            "register-tester",
            fact,
            "mandatory: yes",
            rows: ["body/\(field)/required/missing", "response/success/body/data/*"],
            telling: ["body/\(field)/required/missing"],
            server: .kaleyra { $0.field(.registerTester, field) { $0.isRequired = false } }
        )
    }

    private static func type(_ field: String, _ taken: String, _ fact: String) -> Fault {
        Fault(
            "tester-\(field)-takes-\(taken)",
            .type,
            "register-tester",
            fact,
            "data type: String",
            rows: ["body/\(field)/type/*", "response/success/body/data/\(field)/*"],
            telling: ["body/\(field)/type/\(taken)"],
            server: .kaleyra { $0.field(.registerTester, field) { $0.types.insert(taken) } }
        )
    }

    private static func tester(
        _ name: String,
        _ family: Family,
        _ sentence: String,
        _ rows: String,
        _ change: @escaping @Sendable (inout JSONAnswer, KaleyraContext) -> Void
    ) -> Fault {
        success(
            .registerTester,
            "tester-answer-\(name)",
            family,
            "RT-05",
            sentence,
            rows: ["response/success/body/data/\(rows)", "request/state/accepted-*"],
            telling: ["response/success/body/data/\(rows)"],
            change
        )
    }
}
