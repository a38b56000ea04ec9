import JSONText

extension FaultCatalogue {
    static let carrier: [Fault] = [
        Fault(
            "carrier-six-regions",
            .boundary,
            "launch-carrier",
            "LC-05",
            "up to a maximum of 5 per launch",
            rows: ["body/regions/max-items/*"],
            server: .kaleyra { $0.maximumRegions = 6 }
        ),
        Fault(
            "carrier-four-regions",
            .boundary,
            "launch-carrier",
            "LC-05",
            "up to a maximum of 5 per launch",
            rows: ["body/regions/max-items/*", "body/regions/items/many"],
            server: .kaleyra { $0.maximumRegions = 4 }
        ),
        Fault(
            "carrier-region-id-unchecked",
            .format,
            "launch-carrier",
            "LC-06",
            "region_id: UUID",
            rows: ["body/regions/*/region_id/format/*", "response/success/body/data/regions/*"],
            telling: ["body/regions/*/region_id/format/*"],
            server: .kaleyra { $0.region("region_id") { $0.isWellFormed = { _ in true } } }
        ),
        Fault(
            "carrier-region-id-demanded",
            .required,
            "launch-carrier",
            "LC-06",
            "region_id: optional",
            rows: ["request/*", "body/regions/*"],
            server: .kaleyra { $0.region("region_id") { $0.isRequired = true } }
        ),
        Fault(
            "carrier-region-demanded",
            .required,
            "launch-carrier",
            "LC-07",
            "region: optional",
            rows: ["request/*", "body/regions/*"],
            server: .kaleyra { $0.region("region") { $0.isRequired = true } }
        ),
        Fault(
            "carrier-region-takes-number",
            .type,
            "launch-carrier",
            "LC-07",
            "region: string",
            rows: ["body/regions/*/region/type/*", "response/success/body/data/regions/*"],
            telling: ["body/regions/*/region/type/number"],
            server: .kaleyra { $0.region("region") { $0.types.insert("number") } }
        ),
        Fault(
            "carrier-regions-takes-string",
            .type,
            "launch-carrier",
            "LC-04",
            "regions: list of carrier regions",
            rows: ["body/regions/type/*string"],
            server: .kaleyra { $0.regionsTypes.insert("string") }
        ),
        Fault(
            "carrier-regions-demanded",
            .required,
            "launch-carrier",
            "LC-04",
            "regions: optional",
            rows: ["request/*", "body/regions/required/*"],
            server: .kaleyra {
                $0.field(.launchCarrier, adding: FieldRule(name: "regions", isRequired: true, types: ["array"]))
            }
        ),
        demanded("agent_no", "LC-02"), demanded("agent_launch_id", "LC-03"),
        Fault(
            "carrier-agent-takes-number",
            .type,
            "launch-carrier",
            "LC-02",
            "agent_no: string",
            rows: ["body/agent_no/type/*", "response/success/body/data/agent_no/*"],
            telling: ["body/agent_no/type/number"],
            server: .kaleyra { $0.field(.launchCarrier, "agent_no") { $0.types.insert("number") } }
        ),
        answer("launch-id-is-another", .shape, "agent_launch_id echoes the request", "agent_launch_id/*") {
            answer,
            context in
            answer["/data/agent_launch_id"] = .string(UUIDText.number(UInt64(context.number)))
        },
        answer("agent-number", .type, "agent_no echoes the request", "agent_no/*") { answer, _ in
            answer["/data/agent_no"] = answer["/data/agent_no"]?.stringValue.flatMap { JSONNumber(literal: $0) }.map {
                .number($0)
            }
        },
        answer("entry-point-text", .type, "entry_point is an integer", "regions/*") { answer, _ in
            if answer["/data/regions/0"] != nil { answer["/data/regions/0/entry_point"] = "0" }
        },
        answer("launch-state-missing", .shape, "regions[] add launch_state", "regions/*") { answer, _ in
            answer["/data/regions/0/launch_state"] = nil
        },
        answer("dirty-flag-boolean", .type, "dirty_flag is a string", "regions/*") { answer, _ in
            if answer["/data/regions/0"] != nil { answer["/data/regions/0/dirty_flag"] = true }
        },
        answer("region-is-another", .shape, "regions[] echo region_id and region", "regions/*") { answer, _ in
            if answer["/data/regions/0/region"] != nil { answer["/data/regions/0/region"] = "Atlantis (AT)" }
        },
        answer("regions-all-the-first", .shape, "regions[] echo region_id and region", "regions/*") { answer, _ in
            answer["/data/regions"] = answer["/data/regions"]?.arrayValue.map { items in
                .array(items.map { _ in items[0] })
            }
        },
        answer("region-names-exchanged", .shape, "regions[] echo region_id and region", "regions/*") { answer, _ in
            guard let items = answer["/data/regions"]?.arrayValue, items.count > 1 else { return }
            answer["/data/regions/0/region"] = items[1][member: "region"]
            answer["/data/regions/1/region"] = items[0][member: "region"]
        },
        answer("regions-dropped", .shape, "regions[] echo region_id and region", "regions*") { answer, _ in
            answer["/data/regions"] = []
        },
        answer("contacts-object", .type, "contacts is an array", "contacts/*") { answer, _ in
            answer["/data/contacts"] = [:]
        },
        success(.launchCarrier, "carrier-success-message", .status, "LC-08", "message", rows: acceptance) { answer, _ in
            answer["/message"] = "Agent launch request created succesfully"
        },
        success(.launchCarrier, "carrier-success-code", .status, "LC-08", "code RCS902", rows: acceptance) {
            answer,
            _ in
            answer["/code"] = "RCS900"
        },
        refusal(.malformedJSON, "json-error-code-of-brand", "LC-10", "error_code INVALID_JSON_PAYLOAD") {
            $0["/error/error_code"] = "INVALID_JSON"
        },
        refusal(.malformedJSON, "json-code", "LC-10", "code RCS701") { $0["/code"] = "RCS702" },
        refusal(.wrongMethod, "method-code-of-brand", "LC-12", "code RCS405") { $0["/code"] = "RCS404" },
        refusal(.wrongMethod, "method-error-message", "LC-12", "error_message repeats the message") {
            $0["/error/error_message"] = "use POST"
        },
        given("channel-disabled-code", .channelDisabled, "LC-11", "code RCS601") { $0["/code"] = "RCS602" },
        given("channel-disabled-succeeds", .channelDisabled, "C-13", "the channel must be configured, else RCS601") {
            answer in
            answer["/error"] = [:]
            answer["/code"] = "RCS902"
        },
        given("gateway-error-message", .gatewayError, "LC-13", "error_message repeats the message") {
            $0["/error/error_message"] = "upstream"
        },
        given("organisation-as-404", .organisationNotFound, "BR-18", "500 Internal Server Error - Org Not Found") {
            $0.status = 404
        },
        given("provisioning-code", .provisioningFailed, "BR-19", "code RCS805") { $0["/code"] = "RCS804" },
        given("downstream-as-500", .provisioningRefused, "BR-20", "4xx Downstream Error") { $0.status = 500 },
        given("downstream-plain-text", .provisioningRefused, "BR-20", "error_message is a JSON text") {
            $0["/error/error_message"] = "Brand not found"
        },
    ]

    private static func demanded(_ field: String, _ fact: String) -> Fault {
        Fault(
            "carrier-\(field)-not-demanded",
            .required,
            "launch-carrier",
            fact,
            "mandatory: yes",
            rows: [
                "body/\(field)/required/missing", "response/success/body/data/\(field)/*",
                "response/success/body/data/required/*",
            ],
            telling: ["body/\(field)/required/missing"],
            server: .kaleyra { $0.field(.launchCarrier, field) { $0.isRequired = false } }
        )
    }

    private static func answer(
        _ name: String,
        _ family: Family,
        _ sentence: String,
        _ rows: String,
        _ change: @escaping @Sendable (inout JSONAnswer, KaleyraContext) -> Void
    ) -> Fault {
        success(
            .launchCarrier,
            "carrier-answer-\(name)",
            family,
            "LC-09",
            sentence,
            rows: ["response/success/body/data/\(rows)"],
            change
        )
    }

    private static func refusal(
        _ kind: KaleyraRefusal.Kind,
        _ name: String,
        _ fact: String,
        _ sentence: String,
        _ change: @escaping @Sendable (inout JSONAnswer) -> Void
    ) -> Fault {
        Fault(
            "carrier-\(name)",
            .status,
            "launch-carrier",
            fact,
            sentence,
            rows: kind == .wrongMethod
                ? ["method/*", "response/method-not-allowed/*"]
                : ["body/malformed-json/*", "response/invalid-json-payload/*"],
            server: .kaleyra { behaviour in
                behaviour.rewrite = { answer, context in
                    if context.operation == .launchCarrier, context.refusal?.kind == kind { change(&answer) }
                }
            }
        )
    }

    private static func given(
        _ name: String,
        _ platform: KaleyraPlatform,
        _ fact: String,
        _ sentence: String,
        _ change: @escaping @Sendable (inout JSONAnswer) -> Void
    ) -> Fault {
        let outcome = GivenState.kebab(platform.rawValue)
        let operation = platform.operations[0].rawValue
        return Fault(
            "given-\(name)",
            .state,
            operation,
            fact,
            sentence,
            rows: ["request/*", "response/\(outcome)/*"],
            given: outcome,
            server: .kaleyra { behaviour in
                behaviour.platform = platform
                behaviour.rewrite = { answer, context in if context.refusal?.kind == .platform { change(&answer) } }
            }
        )
    }
}
