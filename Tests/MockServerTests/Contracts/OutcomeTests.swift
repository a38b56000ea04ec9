import HTTPMessages
import JSONText
import OpenAPIContract
import Testing

@Suite("Every documented outcome on the mock")
struct OutcomeTests {
    /// Operation, outcome, HTTP status where documented, code, message, error_code or name.
    static let documented: [(String, String, Int?, String, String, String)] = [
        ("launch-carrier", "invalid-json-payload", nil, "RCS701", "Invalid json format passed", "INVALID_JSON_PAYLOAD"),
        (
            "launch-carrier", "rcs-channel-disabled", nil, "RCS601", "RCS Channel is not enabled for this User",
            "RCS_CHANNEL_DISABLED"
        ),
        ("launch-carrier", "method-not-allowed", nil, "RCS405", "Method not allowed", "METHOD_NOT_ALLOWED"),
        (
            "launch-carrier", "rcs-channel-internal-error", nil, "RCS502", "Internal Gateway Error",
            "RCS_CHANNEL_INTERNAL_ERROR"
        ),
        (
            "register-tester", "rcs-channel-disabled", nil, "RCS601", "RCS Channel is not enabled for this User",
            "RCS_CHANNEL_DISABLED"
        ),
        (
            "get-tester-by-agent", "rcs-channel-disabled", nil, "RCS601", "RCS Channel is not enabled for this User",
            "RCS_CHANNEL_DISABLED"
        ),
        (
            "create-brand", "rcs-channel-disabled", nil, "RCS601", "RCS Channel is not enabled for this User",
            "RCS_CHANNEL_DISABLED"
        ),
        ("create-brand", "page-not-found", 404, "RCS404", "404 Page Not found.", "PAGE_NOT_FOUND"),
        ("create-brand", "invalid-json", 400, "RCS701", "Invalid Json passed. Please check", "INVALID_JSON"),
        (
            "create-brand", "missing-required-fields", 400, "RCS804", "Required fields are missing",
            "MISSING_REQUIRED_FIELDS"
        ),
        (
            "create-brand", "invalid-field-format", 400, "RCS804", "Fields with invalid format are passed",
            "INVALID_FIELD_FORMAT"
        ),
        (
            "create-brand", "org-not-found", 500, "RCS510", "Unable to fetch Org details for the user.", "ORG_NOT_FOUND"
        ),
        ("create-brand", "api-call-error", 500, "RCS805", "Failed to call Prov API", "API_CALL_ERROR"),
        ("create-brand", "prov-error", 400, "RCS804", "Unable to fetch RCS Brand details", "PROV_ERROR"),
        ("outbound-create", "checksum-repeated", nil, "201", "Checksum Repeated", "CHECKSUM_REPEATED"),
        ("outbound-create", "invalid-security-id", nil, "202", "Invalid Security ID", "INVALID_SECURITY_ID"),
        ("outbound-create", "invalid-api-version", nil, "203", "API Version not Supported", "INVALID_API_VERSION"),
        ("outbound-create", "invalid-gateway-id", nil, "204", "Invalid SMS Gateway", "INVALID_GATEWAY_ID"),
        ("outbound-create", "invalid-contact-number", nil, "205", "Invalid Contact Number", "INVALID_CONTACT_NUMBER"),
        ("outbound-create", "failure-from-gateway", nil, "206", "Failure from Gateway", "FAILURE_FROM_GATEWAY"),
        ("outbound-create", "did-not-mapped", nil, "207", "DID Not Mapped", "DID_NOT_MAPPED"),
        ("outbound-create", "no-mask-available", nil, "208", "No Mask Available", "NO_MASK_AVAILABLE"),
        ("outbound-create", "partial-success", nil, "209", "Partial Success", "PARTIAL_SUCCESS"),
        (
            "outbound-create", "invalid-mandatory-parameters", nil, "210", "Invalid Mandatory Parameters",
            "INVALID_MANDATORY_PARAMETERS"
        ),
        ("outbound-create", "validity-expired", nil, "211", "Validity Expired", "VALIDITY_EXPIRED"),
        ("outbound-create", "insufficient-balance", nil, "212", "Insufficient Balance", "INSUFFICIENT_BALANCE"),
        ("outbound-create", "no-data-available", nil, "213", "No Data Available", "NO_DATA_AVAILABLE"),
        ("outbound-create", "invalid-flow-id", nil, "301", "Invalid Flow ID", "INVALID_FLOW_ID"),
        ("outbound-create", "empty-call-list", nil, "302", "Empty Call List", "EMPTY_CALL_LIST"),
        (
            "outbound-create", "max-data-list-size-exceeded", nil, "303", "Max Data List Size Exceeded",
            "MAX_DATA_LIST_SIZE_EXCEEDED"
        ),
        ("outbound-create", "invalid-flow-version", nil, "304", "Invalid Flow Version", "INVALID_FLOW_VERSION"),
        ("outbound-create", "invalid-format", nil, "400", "Invalid Format", "INVALID_FORMAT"),
        ("outbound-create", "ip-not-whitelisted", nil, "401", "IP Not Whitelisted", "IP_NOT_WHITELISTED"),
        ("outbound-create", "phone-not-whitelisted", nil, "402", "Phone Not Whitelisted", "PHONE_NOT_WHITELISTED"),
        ("outbound-create", "failure", nil, "500", "Failure", "FAILURE"),
    ]

    private func expect(_ answer: Answer, is row: (String, String, Int?, String, String, String)) {
        if let status = row.2 { #expect(answer.status == status) }
        if row.0 == "outbound-create" {
            #expect(answer.value("/statusCode").map { $0.serialized() } == row.3)
            #expect(answer.text("/statusMessage") == row.4)
            #expect(answer.text("/statusName") == row.5)
        } else {
            #expect(answer.text("/code") == row.3)
            #expect(answer.text("/message") == row.4)
            #expect(answer.value("/data") == [])
            #expect(answer.text("/error/error_code") == row.5)
            #expect(answer.text("/error/error_message")?.isEmpty == false)
        }
    }

    @Test("is answered when Prefer asks for it", arguments: documented)
    func preferred(row: (String, String, Int?, String, String, String)) throws {
        let folder = try ContractsFolder()
        let answer = folder.sendValid(row.0, preferring: "example=\(row.1)")
        expect(answer, is: row)
        #expect(folder.isOutcome(row.1, of: row.0, answer))
    }

    @Test("is answered to every valid request in an environment of that state", arguments: documented)
    func given(row: (String, String, Int?, String, String, String)) throws {
        let folder = try ContractsFolder(given: row.1)
        let answers = (0..<2).map { _ in folder.sendValid(row.0) }
        for answer in answers {
            expect(answer, is: row)
            #expect(folder.isOutcome(row.1, of: row.0, answer))
        }
    }

    @Test("repeats the message where the document does")
    func repeatedMessage() throws {
        let folder = try ContractsFolder()
        for (operation, outcome, message) in [
            ("launch-carrier", "rcs-channel-disabled", "RCS Channel is not enabled for this User"),
            ("launch-carrier", "rcs-channel-internal-error", "Internal Gateway Error"),
            ("create-brand", "org-not-found", "Unable to fetch Org details for the user."),
        ] {
            let answer = folder.sendValid(operation, preferring: "example=\(outcome)")
            #expect(answer.text("/error/error_message") == message)
        }
    }

    @Test("a downstream refusal carries a JSON text of its own")
    func provError() throws {
        let folder = try ContractsFolder()
        let answer = folder.sendValid("create-brand", preferring: "example=prov-error")
        let text = try #require(answer.text("/error/error_message"))
        let inner = try JSONValue(parsing: text)
        #expect(inner == ["status": "FAILED", "message": "Brand not found", "messageKey": "message"])
    }

    @Test("every outcome of every operation is valid by its own schema")
    func all() throws {
        let folder = try ContractsFolder()
        var judged = 0
        for operation in folder.contracts.flatMap(\.operations) {
            for outcome in operation.outcomes {
                let answer = folder.sendValid(operation.id, preferring: "example=\(outcome.name)")
                #expect(folder.isOutcome(outcome.name, of: operation.id, answer), "\(operation.id) \(outcome.name)")
                judged += 1
            }
        }
        // 6 of launch-carrier, 3 of each tester operation, 9 of create-brand, 22 of outbound-create.
        #expect(judged >= 41)
    }

    @Test(
        "a status that Prefer asks for brings an outcome documented under it",
        arguments: [
            ("create-brand", 200, "success"), ("create-brand", 400, "invalid-json"),
            ("create-brand", 404, "page-not-found"), ("create-brand", 500, "org-not-found"),
            ("create-brand", 422, "prov-error"), ("launch-carrier", 201, "success"),
            ("outbound-create", 202, "invalid-security-id"), ("outbound-create", 401, "ip-not-whitelisted"),
        ]
    )
    func code(operation: String, status: Int, outcome: String) throws {
        let folder = try ContractsFolder()
        let answer = folder.sendValid(operation, preferring: "code=\(status)")
        #expect(answer.status == status)
        #expect(folder.isOutcome(outcome, of: operation, answer))
    }

    @Test("an outcome that is not documented is a clear error", arguments: ["example=no-such", "code=999"])
    func unknown(preference: String) throws {
        let folder = try ContractsFolder()
        let answer = folder.sendValid("create-brand", preferring: preference)
        #expect(answer.status == 400)
        #expect(answer.text("/error") == "unknown-preference")
        #expect(answer.value("/outcomes")?.arrayValue?.contains("org-not-found") == true)
    }

    @Test("a state that an operation does not document leaves it as it is")
    func otherState() throws {
        let folder = try ContractsFolder(given: "org-not-found")
        #expect(folder.sendValid("launch-carrier").text("/code") == "RCS902")
        #expect(folder.sendValid("create-brand").text("/code") == "RCS510")
    }

    @Test("in an environment of a state a request that breaks the contract is still refused for that")
    func stateAndViolation() throws {
        let folder = try ContractsFolder(given: "org-not-found")
        let answer = folder.send(Payloads.brandTarget, json: Payloads.brand.with("/brand_name", nil))
        #expect(answer.text("/error/error_code") == "MISSING_REQUIRED_FIELDS")
    }
}
