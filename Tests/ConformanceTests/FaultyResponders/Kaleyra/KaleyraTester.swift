import JSONText

/// A tester as the RCS server keeps it.
struct KaleyraTester: Sendable {
    let account: String
    var phone: JSONValue
    var agent: JSONValue
    let id: String
    let since: ContinuousClock.Instant

    /// The tester as the list shows it.
    var listed: JSONValue {
        .object(
            JSONObject([
                (name: "phoneno", value: phone), (name: "test_status", value: "ACCEPTED"),
                (name: "status", value: "ACTIVE"), (name: "agent_no", value: agent), (name: "id", value: .string(id)),
                (name: "override_dcs_check", value: true),
                (name: "created_date", value: 1_769_708_507_204), (name: "carrierid", value: 0),
            ])
        )
    }
}
