import JSONText

extension FaultCatalogue {
    static let brandBoundaries: [Fault] = [
        length("brand_name", 100, accepting: 101, "BR-02"),
        length("brand_name", 100, accepting: 99, "BR-02"),
        length("brand_description", 200, accepting: 201, "BR-04"),
        length("brand_description", 200, accepting: 199, "BR-04"),
        length("partner_name", 200, accepting: 255, "BR-05"),
        length("partner_name", 200, accepting: 100, "BR-05"),
        length("contact_name", 200, accepting: 201, "BR-07"),
        length("contact_name", 200, accepting: nil, "BR-07"),
    ]

    private static func length(_ field: String, _ documented: Int, accepting limit: Int?, _ fact: String) -> Fault {
        Fault(
            "brand-\(field)-limit-\(limit.map(String.init) ?? "none")",
            .boundary,
            "create-brand",
            fact,
            "the maximum length is up to \(documented) characters",
            rows: ["body/\(field)/max-length/*"],
            server: .kaleyra { $0.field(.createBrand, field) { $0.maximumLength = limit } }
        )
    }

    static let brandForms: [Fault] = [
        form("partner_email", "unchecked", "BR-06", "must be a valid email format") { _ in true },
        form("partner_email", "only-an-at-sign", "BR-06", "must be a valid email format") { $0.contains("@") },
        form("partner_email", "only-a-dot", "BR-06", "must be a valid email format") { $0.contains(".") },
        form("partner_email", "list", "BR-06", "must be a valid email format") { text in
            text.split(separator: ",").allSatisfy { TextForms.isEmail(String($0)) }
        },
        form("partner_email", "without-digits", "BR-06", "must be a valid email format") { text in
            TextForms.isEmail(text) && !text.contains { $0.isNumber }
        },
        form("contact_email", "unchecked", "BR-08", "email of the contact") { _ in true },
        form("contact_email", "only-an-at-sign", "BR-08", "email of the contact") { $0.contains("@") },
        form("website_url", "only-www", "BR-09", "brand's website URL") {
            TextForms.isURL($0) && $0.contains("://www.")
        },
        form("image_id", "path", "BR-10", "public image URL") { TextForms.isURL($0) || $0.hasPrefix("/") },
        form("website_url", "unchecked", "BR-09", "brand's website URL") { _ in true },
        form("website_url", "only-a-dot", "BR-09", "brand's website URL") { $0.contains(".") },
        form("image_id", "unchecked", "BR-10", "public image URL; a malformed one is INVALID_FIELD_FORMAT") { _ in true
        },
        form("thumbnail_imageid", "unchecked", "BR-11", "thumbnail image URL") { _ in true },
        form(
            "partner_email",
            "and-a-line-feed",
            "BR-06",
            "must be a valid email format",
            TextForms.beforeLineFeed(TextForms.isEmail)
        ),
        form("image_id", "and-a-line-feed", "BR-10", "public image URL", TextForms.beforeLineFeed(TextForms.isURL)),
    ]

    private static func form(
        _ field: String,
        _ how: String,
        _ fact: String,
        _ sentence: String,
        _ takes: @escaping @Sendable (String) -> Bool
    ) -> Fault {
        Fault(
            "brand-\(field)-\(how)",
            .format,
            "create-brand",
            fact,
            sentence,
            rows: ["body/\(field)/format/*", "body/\(field)/pattern/*"],
            server: .kaleyra { $0.field(.createBrand, field) { $0.isWellFormed = takes } }
        )
    }

    static let brandRequired: [Fault] =
        [
            ("brand_name", "BR-02"), ("display_name", "BR-03"), ("brand_description", "BR-04"),
            ("partner_name", "BR-05"),
            ("partner_email", "BR-06"), ("contact_name", "BR-07"), ("contact_email", "BR-08"), ("website_url", "BR-09"),
        ].map { field, fact in
            // Where the member is missing the answer has nothing to echo, so its clauses about the answer may fail as well.
            Fault(
                "brand-\(field)-not-demanded",
                .required,
                "create-brand",
                fact,
                "mandatory: yes",
                rows: [
                    "body/\(field)/required/missing", "response/success/body/data/\(field)/*",
                    "response/success/body/data/required/*", "response/missing-required-fields/*/mentions",
                ],
                telling: ["body/\(field)/required/missing"],
                server: .kaleyra { $0.field(.createBrand, field) { $0.isRequired = false } }
            )
        }
        + [("image_id", "BR-10"), ("thumbnail_imageid", "BR-11")].map { field, fact in
            Fault(
                "brand-\(field)-demanded",
                .required,
                "create-brand",
                fact,
                "mandatory: no",
                rows: ["request/*", "body/\(field)/required/*"],
                server: .kaleyra { $0.field(.createBrand, field) { $0.isRequired = true } }
            )
        }

    static let brandTypes: [Fault] = [
        type("display_name", "number", "BR-03"), type("brand_name", "null", "BR-02"),
        type("contact_name", "boolean", "BR-07"),
        type("image_id", "object", "BR-10"), type("partner_email", "array", "BR-06"),
        type("thumbnail_imageid", "number", "BR-11"),
    ]

    private static func type(_ field: String, _ taken: String, _ fact: String) -> Fault {
        Fault(
            "brand-\(field)-takes-\(taken)",
            .type,
            "create-brand",
            fact,
            "data type: String",
            rows: ["body/\(field)/type/*", "response/success/body/data/\(field)/*"],
            telling: ["body/\(field)/type/\(taken)"],
            server: .kaleyra { $0.field(.createBrand, field) { $0.types.insert(taken) } }
        )
    }

    /// Refusals whose status, code or message is not the documented one.
    static let brandRefusals: [Fault] = [
        missing("as-200", .status, "400 Bad Request - Missing Fields") { $0.status = 200 },
        missing("as-422", .status, "400 Bad Request - Missing Fields") { $0.status = 422 },
        missing("code", .status, "code RCS804") { $0["/code"] = "RCS801" },
        missing("message", .status, "message Required fields are missing") {
            $0["/message"] = "Required field is missing"
        },
        missing("error-code", .status, "error_code MISSING_REQUIRED_FIELDS") {
            $0["/error/error_code"] = "MISSING_FIELDS"
        },
        missing("without-name", .shape, "error_message: missing required fields: and the names") {
            $0["/error/error_message"] = "missing required fields: "
        },
        missing("names-another", .shape, "error_message: missing required fields: and the names") {
            $0["/error/error_message"] = "missing required fields: org_name"
        },
        missing("names-what-was-there", .shape, "error_message: missing required fields: and the names") { answer in
            let required = (KaleyraDocuments.fields[.createBrand] ?? []).filter(\.isRequired).map(\.name)
            answer["/error/error_message"] = .string("missing required fields: " + required.joined(separator: ", "))
        },
        missing("names-an-optional-one", .shape, "error_message: missing required fields: and the names") { answer in
            let said = answer["/error/error_message"]?.stringValue ?? ""
            answer["/error/error_message"] = .string(said + ", image_id")
        },
        refusal(.illFormed, "ill-formed-as-500", .status, "BR-17", "400 Bad Request - Invalid Field Formats") {
            $0.status = 500
        },
        refusal(.illFormed, "ill-formed-code", .status, "BR-17", "code RCS804") { $0["/code"] = "RCS803" },
        refusal(
            .illFormed,
            "ill-formed-without-field",
            .shape,
            "BR-17",
            "error_message names the field and repeats the value"
        ) {
            $0["/error/error_message"] = "invalid value"
        },
        refusal(
            .illFormed,
            "ill-formed-value-through-printf",
            .shape,
            "BR-17",
            "error_message names the field and repeats the value"
        ) { answer in
            let message = answer["/error/error_message"]?.stringValue ?? ""
            answer["/error/error_message"] = .string(message.replacing("%z", with: "%!z(NOVERB)"))
        },
        refusal(
            .illFormed,
            "ill-formed-value-through-a-template",
            .shape,
            "BR-17",
            "error_message names the field and repeats the value"
        ) { answer in
            let message = answer["/error/error_message"]?.stringValue ?? ""
            answer["/error/error_message"] = .string(message.replacing("{0}", with: "image_id"))
        },
        refusal(.illFormed, "ill-formed-error-code", .status, "BR-17", "error_code INVALID_FIELD_FORMAT") {
            $0["/error/error_code"] = "INVALID_FORMAT"
        },
        refusal(.illFormed, "ill-formed-as-success-code", .status, "BR-17", "code RCS804, not the code of success") {
            $0["/code"] = "RCS802"
        },
        json("as-500", "400 Bad Request - Invalid JSON") { $0.status = 500 },
        json("error-code-of-carrier", "error_code INVALID_JSON") { $0["/error/error_code"] = "INVALID_JSON_PAYLOAD" },
        json("message-of-carrier", "message Invalid Json passed. Please check") {
            $0["/message"] = "Invalid json format passed"
        },
        json("as-missing-fields", "Invalid JSON is RCS701, not RCS804") { answer in
            answer = KaleyraDocuments.answer(.createBrand, .missing(["brand_name"]))
        },
        method("as-405", "404 Not Found - Invalid Method") { $0.status = 405 },
        method("code-of-carrier", "code RCS404") { $0["/code"] = "RCS405" },
        method("message", "message 404 Page Not found.") { $0["/message"] = "404 page not found" },
        method("error-message", "error_message repeats the message") { $0["/error/error_message"] = "POST only" },
    ]

    private static func missing(
        _ name: String,
        _ family: Family,
        _ sentence: String,
        _ change: @escaping @Sendable (inout JSONAnswer) -> Void
    ) -> Fault {
        refusal(.missing, "missing-\(name)", family, "BR-16", sentence, change)
    }

    private static func json(
        _ name: String,
        _ sentence: String,
        _ change: @escaping @Sendable (inout JSONAnswer) -> Void
    ) -> Fault {
        refusal(.malformedJSON, "malformed-json-\(name)", .status, "BR-15", sentence, change)
    }

    private static func method(
        _ name: String,
        _ sentence: String,
        _ change: @escaping @Sendable (inout JSONAnswer) -> Void
    ) -> Fault {
        refusal(.wrongMethod, "wrong-method-\(name)", .status, "BR-14", sentence, change)
    }

    private static func refusal(
        _ kind: KaleyraRefusal.Kind,
        _ name: String,
        _ family: Family,
        _ fact: String,
        _ sentence: String,
        _ change: @escaping @Sendable (inout JSONAnswer) -> Void
    ) -> Fault {
        let rows =
            switch kind {
            case .missing:
                [
                    "body/*/required/missing", "body/required/*", "body/doubtful-json/*",
                    "response/missing-required-fields/*",
                ]
            case .malformedJSON: malformed + ["response/invalid-json/*"]
            case .wrongMethod: ["method/*", "response/page-not-found/*"]
            default:
                [
                    "body/*/format/*", "body/*/pattern/*", "body/doubtful-json/*", "body/*/max-length/*",
                    "body/*/type/*", "body/type/*", "body/*/empty-string/*",
                    "response/invalid-field-format/*",
                ]
            }
        return Fault(
            "brand-\(name)",
            family,
            "create-brand",
            fact,
            sentence,
            rows: rows,
            server: .kaleyra { behaviour in
                behaviour.rewrite = { answer, context in
                    if context.operation == .createBrand, context.refusal?.kind == kind { change(&answer) }
                }
            }
        )
    }
}
